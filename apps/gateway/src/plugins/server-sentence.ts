import { passwordLength } from '@phoihop/domain/access';
import type { Language } from '../schema/language/language.ts';

const sentences = {
  UNAUTHENTICATED: {
    vi: 'Phiên làm việc đã hết hoặc chưa đăng nhập. Đề nghị đăng nhập lại.',
    en: 'Nobody is signed in, or the session has ended. Please sign in again.',
  },
  INVALID_CREDENTIALS: {
    vi: 'Tên đăng nhập hoặc mật khẩu không đúng.',
    en: 'The user name or the password is not right.',
  },
  WRONG_PASSWORD: {
    vi: 'Mật khẩu hiện tại không đúng.',
    en: 'The present password is not right.',
  },
  PASSWORD_LENGTH: {
    vi: `Mật khẩu mới phải có từ ${passwordLength.min} đến ${passwordLength.max} ký tự.`,
    en: `The new password must have from ${passwordLength.min} to ${passwordLength.max} characters.`,
  },
  WRONG_CODE: {
    vi: 'Mã không đúng hoặc đã hết hạn. Đề nghị nhập mã đang hiện.',
    en: 'The code is wrong or no longer good. Please enter the one shown now.',
  },
  CHALLENGE_OVER: {
    vi: 'Lượt đăng nhập này đã hết hạn. Đề nghị đăng nhập lại từ đầu.',
    en: 'This sign-in is over. Please begin again.',
  },
  SECOND_FACTOR_STANDS: {
    vi: 'Xác thực hai lớp đã được thay đổi. Đề nghị tải lại trang.',
    en: 'The second factor has changed meanwhile. Please reload the page.',
  },
  PERSISTED_QUERY_MISMATCH: {
    vi: 'Mã băm không ứng với nội dung truy vấn.',
    en: 'The hash is not that of the query.',
  },
  TOO_MANY_REQUESTS: {
    vi: 'Đã gửi yêu cầu quá nhiều lần. Đề nghị thử lại sau {wait}.',
    en: 'Too many requests. Please try again in {wait}.',
  },
  FOREIGN_ORIGIN: {
    vi: 'Yêu cầu đến từ một địa chỉ không được chấp nhận.',
    en: 'The request comes from an address that is not accepted.',
  },
  MALFORMED_REQUEST: {
    vi: 'Yêu cầu không đọc được. Kiểm tra lại nội dung gửi lên.',
    en: 'The request cannot be read. Please check what was sent.',
  },
  TOO_LARGE: {
    vi: 'Nội dung gửi lên quá lớn (tối đa 1 MB).',
    en: 'What was sent is too large (1 MB at most).',
  },
  NOT_FOUND: { vi: 'Không có địa chỉ này.', en: 'There is nothing at this address.' },
  NOT_READY: {
    vi: 'Cơ sở dữ liệu chưa sẵn sàng.',
    en: 'The database is not ready.',
  },
  INTERNAL_SERVER_ERROR: {
    vi: 'Có lỗi ngoài dự kiến. Mã yêu cầu: {id}.',
    en: 'Something unexpected went wrong. Request: {id}.',
  },
} satisfies Record<string, Record<Language, string>>;

/** What the server itself, before any rule is asked, may say no with. */
export type ServerErrorCode = keyof typeof sentences;

export function serverSentence(
  code: ServerErrorCode,
  language: Language,
  { id, seconds = 0 }: { readonly id: string; readonly seconds?: number },
): string {
  return sentences[code][language].replace('{id}', id).replace('{wait}', waitIn(seconds, language));
}

function waitIn(seconds: number, language: Language): string {
  const isLong = seconds > 90;
  const count = isLong ? Math.ceil(seconds / 60) : Math.max(1, seconds);
  if (language === 'vi') return `${count} ${isLong ? 'phút' : 'giây'}`;
  return `${count} ${isLong ? 'minutes' : 'seconds'}`;
}
