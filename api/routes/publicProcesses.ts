// What one may apply for, as a person sees it before he begins.
import { visitor } from '../../workflows/access/visitor.ts';
import { getMine } from '../../workflows/applications/listMine.ts';
import { previewApplication } from '../../workflows/applications/previewApplication.ts';
import { describeProcess } from '../../workflows/processes/describeProcess.ts';
import { listProcesses } from '../../workflows/processes/listProcesses.ts';
import { route } from '../declaration/route.ts';
import { contextOf, keptDevice } from '../middleware/requestContext.ts';
import { placeIn } from './placeIn.ts';
import { verdictFor } from './verdictFor.ts';

export const processes = route({
  method: 'GET',
  path: '/api/public/processes',
  who: 'visitor',
  title: '可以办理的事项，以及其他事项为什么不能办',
  answer: 'ProcessOffer[]',
  run: ({ actor, request }) => listProcesses(actor, request.language),
});

export const foresight = route({
  method: 'POST',
  path: '/api/public/applications/preview',
  who: 'person',
  title: '提交前：将会发生什么，或为什么不能',
  body: 'NewApplication',
  answer: 'OwnForesight',
  async run({ actor, body: { process, data, place }, request }) {
    const input = { process, data, place: await placeIn(place ?? {}) };
    const visit = { ip: request.ip, channel: 'api' as const, device: keptDevice(request) };
    const { verdict: _ofOthers, ...own } = await previewApplication(actor, input, visit, request.language);
    return own;
  },
});

export const process = route({
  method: 'GET',
  path: '/api/public/processes/:key',
  who: 'visitor',
  title: '事项：指南、条件、承诺书、表单',
  query: 'Place',
  answer: 'ProcessDescription',
  async run({ actor, params, query, request }) {
    const { precheck, open, ...described } = await describeProcess(
      actor ?? visitor(contextOf(request)),
      params.key as string,
      await placeIn(query),
    );
    const mine = open && actor ? await getMine(actor, open.id) : null;
    return { ...described, precheck: precheck && verdictFor(precheck), open: mine };
  },
});
