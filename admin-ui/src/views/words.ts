import type { Title } from '../../../contract/words.ts';

export const viewWords = {
  tabs: { zh: '视图', en: 'Views' },
  all: { zh: '全部', en: 'All' },
  keep: { zh: '保存为视图', en: 'Keep as a view' },
  name: { zh: '视图名称', en: 'Name of the view' },
  share: { zh: '本工会和下级工会都能看到', en: 'For my union and those below' },
  save: { zh: '保存', en: 'Save' },
  cancel: { zh: '取消', en: 'Cancel' },
  remove: { zh: '删除这个视图', en: 'Delete this view' },
  removed: { zh: '视图已删除', en: 'View deleted' },
  kept: { zh: '视图已保存', en: 'View kept' },
  sure: { zh: '删除后用它的人也看不到了，确定吗？', en: 'Whoever uses it loses it too. Sure?' },
  states: { zh: '按状态筛选', en: 'By state' },
} satisfies Record<string, Title>;
