export const lookedFor = {
  vi: 'ngày nhận và ngày trả lời của các câu hỏi, kiến nghị; số ngày làm việc giữa hai ngày theo lịch Việt Nam',
  en: 'the dates of receipt and of answer of questions and proposals, and the Vietnamese working days between them',
};

export const messages = {
  kept: {
    text: {
      vi: 'Cả {total} câu hỏi có ngày nhận và ngày trả lời đều được trả lời trong {days} ngày làm việc.',
      en: 'All {total} questions that show when they were received and answered were answered within {days} working days.',
    },
  },
  late: {
    text: {
      vi: '{kept}/{total} câu hỏi được trả lời trong {days} ngày làm việc; có câu nhận ngày {received}, trả lời ngày {answered}. Cần người xem xác nhận người hỏi đã được báo tiến độ trong thời hạn chưa.',
      en: '{kept} of {total} questions were answered within {days} working days; one was received on {received} and answered on {answered}. A person must ask whether progress was reported in time.',
    },
    mend: {
      vi: 'Trả lời, hoặc báo tiến độ kèm thời hạn trả lời, trong {days} ngày làm việc và ghi việc đó trên cổng.',
      en: 'Answer, or report progress with a date for the answer, within {days} working days, and show it on the portal.',
    },
  },
  'no-dates': {
    text: {
      vi: 'Không thấy câu hỏi nào có cả ngày nhận và ngày trả lời; thời hạn {days} ngày làm việc do người kiểm tra xét.',
      en: 'No question shows both dates, of receipt and of answer; a person must judge the limit of {days} working days.',
    },
  },
};
