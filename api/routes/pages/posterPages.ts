import { type Request, Router } from 'express';
import { Invalid } from '../../../errors.ts';
import { posterPdf } from '../../../member-ui/poster/posterPdf.ts';
import { posterSvg } from '../../../member-ui/poster/posterSvg.ts';
import { type Poster, posterLimits } from '../../../member-ui/poster/posterText.ts';
import { rulebook } from '../../../workflows/documents/rulebook.ts';
import { keptFile } from '../../../workflows/files/keptFile.ts';
import { printFont, unprintableIn } from '../../../workflows/print/printFont.ts';
import { contactOf } from '../../../workflows/unions/contactOf.ts';
import { codePath, codesOf, readToken } from '../../../workflows/unions/joinToken.ts';
import { originOf } from './originOf.ts';
import { dayOf } from './timeOf.ts';

/** Posters show nothing but what the code itself says, so whoever has the code may print one. */
export function posterPages(): Router {
  const router = Router();

  router.get('/poster.svg', async (request, response) => {
    response
      .type('svg')
      .set('Cache-Control', 'private, max-age=300')
      .send(await posterSvg(await posterOf(request)));
  });

  router.get('/poster.pdf', async (request, response) => {
    const poster = await posterOf(request);
    refuseBoxes(poster);
    const pdf = await keptFile({
      ...{ name: `${poster.union} ${poster.title}.pdf`, unionId: poster.id, record: { kind: 'union', id: poster.id } },
      madeOf: ['poster', poster.union, poster.address, poster.title, ...poster.steps, poster.foot, poster.limits],
      make: () => posterPdf(poster, printFont),
    });
    response
      .type('pdf')
      .set({ 'Cache-Control': 'private, max-age=300', 'Content-Disposition': 'inline; filename="poster.pdf"' })
      .send(pdf);
  });

  return router;
}

/** A rare character that our font lacks may well be in that of the person's own computer, which draws the picture. */
function refuseBoxes({ union, title, steps, foot, limits }: Poster): void {
  const missing = unprintableIn([union, title, ...steps, foot, limits].join('')).join('');
  if (!missing) return;
  throw new Invalid([
    {
      path: 'name',
      message: `海报的字体里没有“${missing}”，打印出来会是方框。请在入会二维码窗口中改用“图片海报”`,
      messageEn: `The font of the poster lacks “${missing}”; use the picture of the poster instead`,
      seen: missing,
    },
  ]);
}

async function posterOf(request: Request): Promise<Poster & { id: string }> {
  const token = String(request.query.u ?? '');
  const { union, validTo } = await readToken(token);
  const book = await rulebook();
  const rules = book.at(union.path);
  const codes = codesOf(rules);
  const [own] = codes;
  const { process } = codes.find((code) => code.process === request.query.process) ?? own!;
  const { document } = rules.needed('text', process === own!.process ? 'code.poster' : `${process}.poster`);
  const { steps = '', foot = '' } = document.parts ?? {};
  const address = `${originOf(request)}${codePath(process, token)}`;
  const limits = posterLimits(dayOf(validTo, 'zh'), contactOf(union, book).phone);
  return { id: union.id, union: union.name, address, limits, title: document.title, steps: steps.split('\n'), foot };
}
