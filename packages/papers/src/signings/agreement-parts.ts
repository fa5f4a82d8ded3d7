import { inSentence } from '../document/in-sentence.ts';
import { termInWords, type Agreement, type PaperSection } from './agreement-content.ts';

/** The usual parts; what the parties wrote themselves stands in place of the middle ones. No figure is made up. */
export function agreementParts({
  bodies,
  programme,
  unitName,
  term,
  sections,
}: Agreement): readonly PaperSection[] {
  const names = inSentence(bodies.map(({ nameVi }) => nameVi));
  const all = bodies.length === 2 ? 'hai bên' : 'các bên';
  const middle = sections ?? [
    {
      heading: 'II. NỘI DUNG PHỐI HỢP',
      paragraphs: [
        `1. Tuyên truyền, vận động các tầng lớp nhân dân trên địa bàn ${unitName} thực hiện Chương trình số ${programme.code}.`,
        '2. Xây dựng, củng cố, nhân rộng các mô hình, tổ chức tự quản; phát huy vai trò của người có uy tín.',
        '3. Trao đổi thông tin, phối hợp giải quyết kịp thời những vấn đề phát sinh từ cơ sở theo chức năng, nhiệm vụ của mỗi bên.',
        '4. Kiểm tra, giám sát việc thực hiện; biểu dương, khen thưởng tập thể, cá nhân có thành tích.',
      ],
    },
    {
      heading: 'III. TỔ CHỨC THỰC HIỆN',
      paragraphs: [
        `1. ${all === 'hai bên' ? 'Hai' : 'Các'} bên cụ thể hóa nội dung phối hợp thành kế hoạch hằng năm, phân công đơn vị tham mưu và cán bộ theo dõi.`,
        '2. Định kỳ báo cáo kết quả với cấp trên trực tiếp; sơ kết, tổng kết theo hướng dẫn của cấp trên.',
      ],
    },
  ];
  return [
    {
      heading: 'I. MỤC ĐÍCH, YÊU CẦU',
      paragraphs: [
        `${names} thống nhất phối hợp thực hiện Chương trình số ${programme.code} “${programme.nameVi}” trên địa bàn ${unitName}.`,
        'Việc phối hợp bảo đảm đúng chức năng, nhiệm vụ, quyền hạn của mỗi bên, thiết thực, hiệu quả.',
      ],
    },
    ...middle,
    {
      heading: 'IV. HIỆU LỰC',
      paragraphs: [
        `Văn bản này ${termInWords(term)}. Trong quá trình thực hiện, nếu có nội dung cần sửa đổi, bổ sung, ${all} thống nhất bằng văn bản.`,
      ],
    },
  ];
}
