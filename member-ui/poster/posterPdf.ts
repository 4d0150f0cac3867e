import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import pdfmake from 'pdfmake';
import { type Poster, posterFoot, posterSteps, posterTitle } from './posterText.ts';

// 30,000 characters, rare ones included; only those used are put into the file.
const fonts = join(dirname(createRequire(import.meta.url).resolve('@embedpdf/fonts-sc')), '../fonts');
const family = { normal: join(fonts, 'NotoSansHans-Regular.otf'), bold: join(fonts, 'NotoSansHans-Bold.otf') };
pdfmake.addFonts({ Hans: family });
pdfmake.setLocalAccessPolicy((path: string) => Object.values(family).includes(path));
pdfmake.setUrlAccessPolicy(() => false);

/** An A4 poster with its fonts inside, for any printer. */
export function posterPdf({ union, address }: Poster): Promise<Buffer> {
  return pdfmake
    .createPdf({
      info: { title: `${union} ${posterTitle}` },
      pageSize: 'A4',
      pageMargins: [50, 0, 50, 30],
      defaultStyle: { font: 'Hans', color: '#1f2328', alignment: 'center' },
      background: { canvas: [{ type: 'rect', x: 0, y: 0, w: 595.28, h: 148, color: '#b3141d' }] },
      content: [
        { text: posterTitle, color: '#ffffff', bold: true, fontSize: 72, margin: [0, 22, 0, 40] },
        { text: union, bold: true, fontSize: 26, margin: [0, 0, 0, 24] },
        { qr: address, fit: 280, eccLevel: 'M', margin: [0, 0, 0, 30] },
        ...posterSteps.map((step, index) => ({ text: `${index + 1}. ${step}`, fontSize: 20, margin: [0, 0, 0, 10] })),
        { text: posterFoot, fontSize: 13, color: '#57606a', margin: [0, 20, 0, 0] },
      ],
    })
    .getBuffer();
}
