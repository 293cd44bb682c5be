import type { Language } from '../core/language.ts';
import { someOf } from '../core/some-of.ts';

/** How a round goes, for people. */
export interface RoundFigures {
  done: number;
  portals: number;
  running: number;
  failed: number;
  pagesPerSecond: string;
  /** Hours and minutes to go by the pace so far, `1:05`; `–` when there is none yet. */
  left: string;
}

/** What the commands of a round say, in both languages. */
export const roundWords = {
  vi: {
    inspect: 'kiểm tra mọi cổng trong một danh sách; chạy lại cùng lệnh thì đi tiếp',
    listArgument: 'danh sách cổng: CSV, XLSX, JSON hoặc YAML',
    status: 'đợt kiểm tra đang ở đâu',
    pause: 'tạm dừng đợt kiểm tra ở mọi máy',
    resume: 'cho đợt kiểm tra chạy tiếp ở mọi máy',
    serve: 'vừa kiểm tra vừa cho xem đợt này trong trình duyệt, ở cổng mạng này của 127.0.0.1',
    worker: 'cùng làm một đợt kiểm tra chứa trong PostgreSQL',
    json: 'in JSON thay cho chữ',
    sound: (path: string, portals: number) => `${path}: ${portals} cổng, không có lỗi`,
    begun: (id: string, portals: number, open: number, folder: string) =>
      `Đợt ${id}: ${portals} cổng, còn ${open} cổng chưa xong; kết quả trong ${folder}`,
    left: (ids: readonly string[]) =>
      `${ids.length} cổng không còn trong danh sách nhưng vẫn ở trong đợt: ${someOf(ids)}`,
    corrected: (ids: readonly string[]) =>
      `${ids.length} cổng chưa có kết quả được đổi sang tên miền mới, kiểm tra lại từ đầu: ${someOf(ids)}`,
    line: ({ done, portals, running, failed, pagesPerSecond, left }: RoundFigures) =>
      `${done}/${portals} cổng · đang xem ${running} · không đánh giá được ${failed} · ${pagesPerSecond} trang/s · còn ${left} giờ`,
    paused: 'Đợt kiểm tra đang tạm dừng; cho chạy tiếp bằng congchuan inspect resume',
    closed: 'Ngoài khung giờ của đợt: chờ đến giờ mở',
    unwell: (detail: string) => `Máy này không đủ điều kiện lúc này, không nhận thêm cổng: ${detail}`,
    well: (detail: string) => `Máy này đủ điều kiện: ${detail}`,
    fault: (portal: string, message: string) => `Lỗi của công cụ khi xem ${portal}: ${message}`,
    again: (portal: string, code: string, minutes: number) => `${portal}: ${code}; thử lại sau ${minutes} phút`,
    stopping: 'Đang dừng; các cổng đang xem dở sẽ được trả lại để xem tiếp. Bấm Ctrl-C lần nữa để thoát ngay.',
    stopped: (command: string) => `Đã dừng giữa chừng. Đi tiếp: ${command}`,
    done: 'Đợt kiểm tra đã xong',
    state: (name: string, state: string) => `${name}: ${state}`,
    counts: (assessed: number, notAssessed: number, open: number, portals: number) =>
      `${assessed} cổng đã đánh giá, ${notAssessed} không đánh giá được, còn ${open}, tổng ${portals}`,
    quarantined: (count: number) => `${count} kết quả bị gác lại vì máy kiểm tra có vấn đề, sẽ xem lại`,
    faults: (count: number) => `${count} lần lỗi của công cụ`,
    reasons: 'Lý do không đánh giá được:',
    running: 'Đang xem:',
    workers: 'Các máy:',
    away: 'không còn',
    gone: 'Đợt kiểm tra đã xong từ trước.',
  },
  en: {
    inspect: 'inspect every portal of a list; the same command again goes on',
    listArgument: 'list of portals: CSV, XLSX, JSON or YAML',
    status: 'where a round stands',
    pause: 'pause a round on all machines',
    resume: 'let a round go on, on all machines',
    serve: 'show the round in a browser meanwhile, at this port of 127.0.0.1',
    worker: 'take part in a round that a PostgreSQL holds',
    json: 'print JSON instead of text',
    sound: (path: string, portals: number) => `${path}: ${portals} portals, nothing wrong`,
    begun: (id: string, portals: number, open: number, folder: string) =>
      `Round ${id}: ${portals} portals, ${open} to do; results in ${folder}`,
    left: (ids: readonly string[]) => `Still in the round though no longer in the list (${ids.length}): ${someOf(ids)}`,
    corrected: (ids: readonly string[]) =>
      `Moved to another host before there was a result, and inspected from the start: ${someOf(ids)}`,
    line: ({ done, portals, running, failed, pagesPerSecond, left }: RoundFigures) =>
      `${done}/${portals} portals · ${running} running · ${failed} could not be assessed · ${pagesPerSecond} pages/s · ${left} h left`,
    paused: 'The round is paused; congchuan inspect resume lets it go on',
    closed: 'Outside the window of the round: waiting for it to open',
    unwell: (detail: string) => `This machine is not fit to judge now and takes no portals: ${detail}`,
    well: (detail: string) => `This machine is fit to judge: ${detail}`,
    fault: (portal: string, message: string) => `Fault of the tool at ${portal}: ${message}`,
    again: (portal: string, code: string, minutes: number) => `${portal}: ${code}; tried again in ${minutes} minutes`,
    stopping: 'Stopping; portals under way are handed back to be gone on with. Press Ctrl-C again to leave at once.',
    stopped: (command: string) => `Stopped half-way. To go on: ${command}`,
    done: 'The round is done',
    state: (name: string, state: string) => `${name}: ${state}`,
    counts: (assessed: number, notAssessed: number, open: number, portals: number) =>
      `${assessed} portals assessed, ${notAssessed} could not be assessed, ${open} to do, ${portals} in all`,
    quarantined: (count: number) => `${count} results set aside because the scanner was unwell; they are redone`,
    faults: (count: number) => `${count} faults of the tool`,
    reasons: 'Why portals could not be assessed:',
    running: 'Running:',
    workers: 'Workers:',
    away: 'gone',
    gone: 'The round was done already.',
  },
} satisfies Record<Language, object>;
