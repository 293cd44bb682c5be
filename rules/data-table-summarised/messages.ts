const mend = {
  vi: 'Thêm thẻ caption làm phần tử con đầu tiên của bảng (hoặc thuộc tính summary, aria-describedby), viết một câu cho biết bảng thể hiện gì.',
  en: 'Add a caption as the first child of the table (or a summary or aria-describedby), one sentence that tells what the table shows.',
};

export const lookedFor = {
  vi: 'chú thích (caption), thuộc tính summary, nhãn hoặc phần mô tả gắn với từng bảng dữ liệu',
  en: 'a caption, a summary attribute, a label or a description tied to each data table',
};

export const messages = {
  summarised: {
    text: { vi: 'Cả {count} bảng dữ liệu đều có phần tóm tắt.', en: 'All {count} data tables have a summary.' },
  },
  missing: {
    text: {
      vi: 'Bảng dữ liệu bắt đầu bằng “{begins}” không có phần tóm tắt, cũng không có dòng nào giới thiệu ngay trước bảng.',
      en: 'The data table that begins “{begins}” has no summary, and no line right before it introduces it.',
    },
    mend,
  },
  beside: {
    text: {
      vi: 'Bảng bắt đầu bằng “{begins}” không có phần tóm tắt gắn với bảng; ngay trước bảng có dòng “{before}”; cần người xem xác nhận dòng này có cho biết bảng nói về gì không.',
      en: 'The table that begins “{begins}” has no summary of its own; right before it stands “{before}”; a person must decide whether that tells what the table shows.',
    },
    mend,
  },
  unsure: {
    text: {
      vi: 'Bảng bắt đầu bằng “{begins}” không có phần tóm tắt; không rõ đây là bảng dữ liệu hay chỉ để dàn trang.',
      en: 'The table that begins “{begins}” has no summary; whether it holds data or only lays the page out is not clear.',
    },
    mend,
  },
};
