export type Poster = { union: string; address: string };

export const posterTitle = '扫码入会';
export const posterSteps = ['手机扫码，用手机号登录', '填写姓名和证件，阅读入会申请书', '确认单位，提交申请'];
export const posterFoot = '入会自愿，不收费用。本二维码不含个人信息。';

/** Long names in lines of at most `most` characters, as even as possible. */
export function linesOf(text: string, most: number): string[] {
  const letters = [...text];
  const count = Math.max(1, Math.ceil(letters.length / most));
  const each = Math.ceil(letters.length / count);
  return Array.from({ length: count }, (_, index) => letters.slice(index * each, (index + 1) * each).join(''));
}
