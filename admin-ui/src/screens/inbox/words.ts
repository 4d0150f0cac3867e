import type { Title } from '../../../../contract/words.ts';

export const narrowingWords = {
  open: { zh: '筛选', en: 'Narrow down' },
  find: { zh: '姓名、首字母或办件编号', en: 'Name, initials or number' },
  union: { zh: '只看这个工会及下级', en: 'This union and those below' },
  process: { zh: '事项', en: 'Matter' },
  all: { zh: '全部事项', en: 'All matters' },
  clear: { zh: '清除筛选', en: 'Clear' },
} satisfies Record<string, Title>;
