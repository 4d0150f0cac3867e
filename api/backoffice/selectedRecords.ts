import type { RequestHandler } from 'express';
import { BadRequest, NotFound } from '../../errors.ts';
import { getResource } from '../../models/descriptor/registry.ts';
import type { ResourceName } from '../../models/rows.ts';
import { count } from '../../models/store/gates/read.ts';
import { operator } from './operator.ts';

const most = 500;

/** What is done to many is done to all that were selected or to none: AdminJS would pass over those it does not find. */
export const selectedRecords: RequestHandler = async ({ params, query: { recordIds = '' } }, _response, next) => {
  if (typeof recordIds !== 'string')
    throw new BadRequest('repeated-parameter', 'recordIds 只能出现一次', 'recordIds may be given once');
  const ids = [...new Set(recordIds.split(',').filter(Boolean))];
  if (!ids.length) throw new NotFound('没有选择记录', 'No records were selected');
  if (ids.length > most)
    throw new BadRequest('too-many', `一次最多选择 ${most} 条，现在是 ${ids.length} 条`, `At most ${most} at a time`);
  const { name } = getResource(params.resourceId as ResourceName);
  const { total } = await count(operator(), name, { id: ids });
  if (total < ids.length) {
    throw new NotFound(
      `选择的 ${ids.length} 条中有 ${ids.length - total} 条已不存在，或不在您的管理范围内；没有改动任何记录，请刷新后重新选择`,
      `${ids.length - total} of the ${ids.length} selected are gone or outside your scope; nothing was changed`,
    );
  }
  next();
};
