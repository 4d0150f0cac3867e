import { type Request, Router } from 'express';
import { posterPdf } from '../../../member-ui/poster/posterPdf.ts';
import { posterSvg } from '../../../member-ui/poster/posterSvg.ts';
import { unionFromToken } from '../../../workflows/unions/joinToken.ts';
import { originOf } from './originOf.ts';

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
    const pdf = await posterPdf(await posterOf(request));
    response
      .type('pdf')
      .set({ 'Cache-Control': 'private, max-age=300', 'Content-Disposition': 'inline; filename="poster.pdf"' })
      .send(pdf);
  });

  return router;
}

async function posterOf(request: Request): Promise<{ union: string; address: string }> {
  const union = await unionFromToken(request.query.u);
  return { union: union.name, address: `${originOf(request)}/join?u=${request.query.u}` };
}
