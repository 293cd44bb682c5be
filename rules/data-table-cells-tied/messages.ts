const mend = {
  vi: 'Ghi scope="col", "colgroup", "row" hoặc "rowgroup" cho từng ô tiêu đề, hoặc đặt id cho ô tiêu đề và liệt kê trong thuộc tính headers của ô dữ liệu.',
  en: 'Give each header cell scope="col", "colgroup", "row" or "rowgroup", or an id that the data cells list in their headers attribute.',
};

export const lookedFor = {
  vi: 'thuộc tính scope hoặc headers gắn ô dữ liệu với ô tiêu đề, trong bảng có nhiều mức tiêu đề',
  en: 'scope or headers attributes that tie cells to headers, in tables with several levels of headers',
};

export const messages = {
  tied: {
    text: {
      vi: 'Cả {count} bảng có nhiều mức tiêu đề đều gắn ô dữ liệu với ô tiêu đề.',
      en: 'All {count} tables with several levels of headers tie their cells to headers.',
    },
  },
  loose: {
    text: {
      vi: 'Bảng bắt đầu bằng “{begins}” có nhiều mức tiêu đề nhưng không ô tiêu đề nào ({cells} ô) được gắn với ô dữ liệu.',
      en: 'The table that begins “{begins}” has several levels of headers, none of which ({cells} cells) is tied to the data.',
    },
    mend,
  },
  partly: {
    text: {
      vi: 'Bảng bắt đầu bằng “{begins}” có nhiều mức tiêu đề, mới gắn {tied} trong {cells} ô tiêu đề với ô dữ liệu; cần người xem xác nhận phần còn lại.',
      en: 'The table that begins “{begins}” has several levels of headers; {tied} of {cells} header cells are tied to the data; a person must decide on the rest.',
    },
    mend,
  },
};
