import QRCode from 'qrcode';
import { fitName } from './fitName.ts';
import type { Poster } from './posterText.ts';

const font = "font-family=\"'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif\"";

/** An A4 poster, 210 × 297 millimetres. */
export async function posterSvg({ union, address, title, steps, foot, limits }: Poster): Promise<string> {
  const code = await QRCode.toString(address, { type: 'svg', margin: 0, errorCorrectionLevel: 'M' });
  const { size, lines: nameLines } = fitName(union);
  const name = nameLines.map((line) => text(105, line.baseline, size, line.text, 'font-weight="700"'));
  const lines = steps.flatMap((step, index) => [
    `<circle cx="45" cy="${225.5 + index * 15}" r="5" fill="#b3141d"/>`,
    text(45, 227.5 + index * 15, 6, String(index + 1), 'fill="#fff" font-weight="700"'),
    text(55, 228 + index * 15, 7, step, 'text-anchor="start"'),
  ]);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="210mm" height="297mm" viewBox="0 0 210 297" role="img" aria-label="${escaped(`${union} ${title}`)}" text-anchor="middle" fill="#1f2328" ${font}>
<rect width="210" height="297" fill="#fff"/><rect width="210" height="52" fill="#b3141d"/>
${text(105, 35, 26, title, 'fill="#fff" font-weight="700" letter-spacing="4"')}
${name.join('')}
<svg x="52.5" y="104" width="105" height="105">${code}</svg>
${lines.join('')}
${text(105, 277, 5, limits)}
${text(105, 285, 5, foot, 'fill="#57606a"')}
</svg>`;
}

const text = (x: number, y: number, size: number, content: string, attributes = '') =>
  `<text x="${x}" y="${y}" font-size="${size}" ${attributes}>${escaped(content)}</text>`;

const escaped = (content: string) => content.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
