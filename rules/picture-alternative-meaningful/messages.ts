const mend = {
  vi: 'Viết văn bản thay thế nói đúng điều hình thể hiện, trong một câu; hình chỉ để trang trí thì ghi alt="".',
  en: 'Let the alternative say in one sentence what the picture shows; give a picture that only decorates alt="".',
};

export const lookedFor = {
  vi: 'văn bản thay thế diễn đạt đúng nội dung của hình',
  en: 'text alternatives that say what the pictures say',
};

export const messages = {
  plausible: {
    text: {
      vi: 'Không thấy gì bất thường trong văn bản thay thế của {count} hình, ví dụ: {examples}.',
      en: 'Nothing unusual in the alternatives of {count} pictures, such as: {examples}.',
    },
  },
  serial: {
    text: {
      vi: 'Văn bản thay thế “{text}” là tên do máy ảnh hoặc phần mềm đặt, không nói gì về hình ({picture}).',
      en: 'The alternative “{text}” is a name made by a camera or a program and says nothing of the picture ({picture}).',
    },
    mend,
  },
  numbered: {
    text: {
      vi: 'Văn bản thay thế “{text}” chỉ là số thứ tự của hình, không nói hình thể hiện gì ({picture}).',
      en: 'The alternative “{text}” is only the number of the picture and does not say what it shows ({picture}).',
    },
    mend,
  },
  coded: {
    text: {
      vi: 'Văn bản thay thế “{text}” chỉ gồm một chữ cái và số ({picture}): có thể là ký hiệu mà hình thể hiện, có thể chỉ là số thứ tự; cần người xem xác nhận.',
      en: 'The alternative “{text}” is only a letter and a number ({picture}): it may be what the picture shows, or no more than its number; a person must decide.',
    },
    mend,
  },
  'empty-word': {
    text: {
      vi: 'Văn bản thay thế chỉ ghi “{text}”, không nói hình thể hiện gì ({picture}).',
      en: 'The alternative says only “{text}”, not what the picture shows ({picture}).',
    },
    mend,
  },
  'file-name': {
    text: {
      vi: 'Văn bản thay thế là tên tệp “{text}” ({picture}); cần người xem xác nhận.',
      en: 'The alternative is the name of a file, “{text}” ({picture}); a person must decide.',
    },
    mend,
  },
  repeated: {
    text: {
      vi: 'Văn bản thay thế “{text}” lặp lại đúng dòng chữ ngay cạnh hình ({picture}); cần người xem xác nhận.',
      en: 'The alternative “{text}” repeats the words right beside the picture ({picture}); a person must decide.',
    },
    mend,
  },
  long: {
    text: {
      vi: 'Văn bản thay thế dài hơn một câu: “{text}” ({picture}); cần người xem xác nhận.',
      en: 'The alternative is longer than a sentence: “{text}” ({picture}); a person must decide.',
    },
    mend,
  },
  sign: {
    text: {
      vi: 'Nút bấm chỉ có ký hiệu “{name}” (thường dùng để: {usual}) và không có tên nào khác: máy đọc màn hình đọc tên của ký hiệu hoặc bỏ qua, không đọc việc nút làm; cần người xem xác nhận.',
      en: 'A button has nothing but the sign “{name}” (mostly for: {usual}) and no other name: screen readers read out what the sign is called or skip it, not what the button does; a person must decide.',
    },
    mend: {
      vi: 'Giữ ký hiệu để nhìn và đặt tên cho nút bằng aria-label, nói việc nút làm, ví dụ “Mở trình đơn”, “Đóng”.',
      en: 'Keep the sign for the eye and name the button by aria-label for what it does, such as “Open the menu”, “Close”.',
    },
  },
  unnamed: {
    text: {
      vi: 'Hình lớn không có văn bản thay thế nào được đọc lên (hình nền, hình vẽ hoặc hình ghi alt rỗng: {picture}); cần người xem xác nhận hình có mang nội dung không.',
      en: 'A large picture is read out to nobody (a background, a drawing, or an empty alt: {picture}); a person must decide whether it carries content.',
    },
    mend,
  },
};
