import { expect, test } from 'vitest';
import { addressIn } from './contact.ts';

test('an address ends where a telephone number begins', () => {
  expect(addressIn(['Số 2, đường Hòa Bình, phường Mẫu (0200)3855100'])?.value).toBe('Số 2, đường Hòa Bình, phường Mẫu');
  expect(addressIn(['Địa chỉ: Số 2 phố Mẫu, phường 05, TP. Mẫu'])?.value).toBe('Số 2 phố Mẫu, phường 05, TP. Mẫu');
});
