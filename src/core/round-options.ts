import { z } from 'zod';
import { count, flag, list, type OptionRow } from './option-row.ts';
import { says } from './schema-faults.ts';

/** Options of rounds and of watching: many portals, many machines. */
export const roundOptions = {
  database: {
    schema: z
      .string()
      .regex(
        /^postgres(ql)?:\/\//,
        says({
          vi: 'phải có dạng postgres://tên:mật-khẩu@máy-chủ/tên-cơ-sở-dữ-liệu',
          en: 'must be postgres://user:password@host/name',
        }),
      )
      .optional(),
    argument: 'postgres://…',
    secret: true,
    help: {
      vi: 'PostgreSQL (từ bản 14) chứa đợt kiểm tra, cho nhiều máy cùng làm; không có thì dùng kho nhúng trong thư mục của đợt',
      en: 'PostgreSQL (14 or newer) that holds the round, for several machines; without it an embedded store in the folder of the round',
    },
  },
  workers: {
    schema: count(2).pipe(z.int().max(64)),
    argument: 'n',
    help: { vi: 'số cổng được xem cùng lúc trên máy này', en: 'portals looked at at the same time on this machine' },
  },
  window: {
    schema: z
      .string()
      .regex(
        /^\d{1,2}:\d{2}\s*[-–]\s*\d{1,2}:\d{2}$/,
        says({
          vi: 'phải là hai thời điểm trong ngày, như 22:00-05:00',
          en: 'must be two times of day, such as 22:00-05:00',
        }),
      )
      .optional(),
    argument: '22:00-05:00',
    help: {
      vi: 'chỉ xem các cổng trong khung giờ này (giờ Việt Nam)',
      en: 'look at portals only between these times of day (Asia/Ho_Chi_Minh)',
    },
  },
  canary: {
    schema: list(z.string().min(1)),
    argument: 'url',
    repeatable: true,
    help: {
      vi: 'địa chỉ chắc chắn trả lời, để biết chính máy này còn khỏe; none: không tự kiểm tra',
      en: 'address that is known to answer, by which this machine knows that it is well; none: no self-test',
    },
  },
  only: {
    schema: list(z.string().min(1)),
    argument: 'id',
    repeatable: true,
    help: { vi: 'chỉ các cổng có mã này trong danh sách', en: 'only the portals of the list with these ids' },
  },
  limit: {
    schema: z.coerce.number().int().min(1).optional(),
    argument: 'n',
    help: { vi: 'chỉ chừng này cổng đầu danh sách', en: 'only so many portals from the top of the list' },
  },
  dryRun: {
    schema: flag,
    help: {
      vi: 'chỉ kiểm tra danh sách và in ra, không xem cổng nào',
      en: 'check and print the list, look at no portal',
    },
  },
} as const satisfies Record<string, OptionRow>;
