import { Forbidden, Invalid } from '../../../errors.ts';
import { resources } from '../../../models/descriptor/registry.ts';
import type { Rows } from '../../../models/rows.ts';
import type { Actor } from '../../../models/store/gates/actor.ts';
import { list } from '../../../models/store/gates/read.ts';
import type { RecordHook } from '../recordHook.ts';

export const hook: RecordHook<'listView'> = {
  async beforeCreate(_tx, values, actor) {
    await mustList(actor, values);
    return { ...values, ...(actor.accountId && { accountId: actor.accountId }) };
  },
  async beforeUpdate(_tx, row, patch, actor) {
    assertOwn(row, actor);
    await mustList(actor, { ...row, ...patch });
    return patch;
  },
  async beforeRemove(tx, row) {
    assertOwn(row, tx.actor);
  },
};

/** @throws Forbidden where somebody else has made it: what he shares is his */
function assertOwn({ accountId }: Rows['listView'], actor: Actor): void {
  if (accountId && accountId !== actor.accountId)
    throw new Forbidden(
      'not-your-view',
      '这个视图是同事保存的，只有他本人可以修改或删除；可以另存一份自己的',
      'A colleague has kept this view; only he changes or removes it. Keep one of your own',
    );
}

/** What cannot be listed is refused by the list itself, in its own words. */
async function mustList(actor: Actor, view: Partial<Rows['listView']>): Promise<void> {
  const resource = resources.find(({ name }) => name === view.listed);
  if (!resource) throw noSuchList();
  const filter = (view.filter ?? {}) as object;
  const named = Object.keys(filter).find((name) => resource.fields[name]?.kind === 'identity');
  if (named)
    throw new Invalid([
      {
        path: 'filter',
        message: '视图不能带某个人的号码；请按号码查找',
        messageEn: 'A view holds nobody’s number; look the number up instead',
      },
    ]);
  await list(actor, resource, { filter, range: [0, 0], ...(sortOf(view) && { sort: sortOf(view)! }) });
}

const sortOf = ({ sortField, sortOrder }: Partial<Rows['listView']>) =>
  sortField && sortOrder ? ([sortField, sortOrder] as const) : undefined;

const noSuchList = () =>
  new Invalid([
    {
      path: 'listed',
      message: '没有这个列表，请在列表上筛选后保存视图',
      messageEn: 'There is no such list; filter a list and keep it as a view',
    },
  ]);
