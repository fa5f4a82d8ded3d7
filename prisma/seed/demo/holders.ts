import { stableNumber } from '../../src/stable-id.ts';

const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Hà', 'Lò', 'Giàng', 'Vàng', 'Triệu'];
const middles = ['Văn', 'Thị', 'Đức', 'Minh', 'Xuân', 'Thanh'];
const letters = 'ABCDEGHIKLMNOPQSTUVXY';

/** Who holds an office in the demo: `Nguyễn Văn A (mô phỏng)`, a name that nobody bears. */
export function holderOf(officeId: string): string {
  const family = families[stableNumber(`${officeId}:family`, families.length)];
  const middle = middles[stableNumber(`${officeId}:middle`, middles.length)];
  const letter = letters.charAt(stableNumber(`${officeId}:letter`, letters.length));
  return `${family} ${middle} ${letter} (mô phỏng)`;
}
