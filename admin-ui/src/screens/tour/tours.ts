import type { Title } from '../../../../contract/words.ts';

/** One thing to look at: on which screen, which element, and what to do there. */
export type TourStep = { path: string; target: string; title: Title; says: Title };
export type Tour = { name: string; title: Title; says: Title; steps: readonly TourStep[] };

/** The four main jobs of a union's administrator, step by step on the screens themselves. */
export const tours: readonly Tour[] = [
  {
    name: 'join',
    title: { zh: '让职工扫码入会', en: 'Let people join by a code' },
    says: {
      zh: '取得本工会的入会二维码，打印张贴或发给职工。',
      en: 'Get the joining code of your union, to print or to send.',
    },
    steps: [
      {
        path: '/unionTree',
        target: '[data-tour=tree]',
        title: { zh: '选择工会', en: 'Choose the union' },
        says: {
          zh: '点工会名称，右边显示它的情况；下级工会点箭头展开。',
          en: 'Click its name to see it on the right; arrows unfold the lower ones.',
        },
      },
      {
        path: '/unionTree',
        target: '[data-tour=union]',
        title: { zh: '入会二维码', en: 'Joining code' },
        says: {
          zh: '选好工会后，“入会二维码”一栏可以下载海报、复制链接。职工用手机扫码，登录、实名、填表即可提交。',
          en: 'Once a union is chosen, its joining code can be had as a poster or a link. People scan it, sign in and fill in the form.',
        },
      },
    ],
  },
  {
    name: 'review',
    title: { zh: '审核办件', en: 'Review applications' },
    says: {
      zh: '按办理期限逐件审核，绿灯可以批量通过。',
      en: 'Review case by case as they fall due; green ones also in bulk.',
    },
    steps: [
      {
        path: '/inbox',
        target: '[data-tour=queues]',
        title: { zh: '先看超期和今日到期', en: 'Overdue and due today come first' },
        says: {
          zh: '数字是各栏的件数。审核办结的在“已办结”。',
          en: 'The numbers say how many. What is decided stands in the last tab.',
        },
      },
      {
        path: '/inbox',
        target: '[data-tour=cases]',
        title: { zh: '打开一件', en: 'Open a case' },
        says: {
          zh: '点姓名打开；也可以用 J、K 键上下移动。绿灯可以勾选后批量通过。',
          en: 'Click a name, or move with J and K. Green ones can be ticked and approved together.',
        },
      },
      {
        path: '/inbox',
        target: '[data-tour=case]',
        title: { zh: '核对，再决定', en: 'Check, then decide' },
        says: {
          zh: '这里有申请人、规则判定、查重和填报内容。通过、退回修改、不通过都会先说明后果；能撤销的十分钟内可以撤销。',
          en: 'The person, the verdict of the rules, possible duplicates and the answers. Each decision says what follows; what can be taken back can be for ten minutes.',
        },
      },
    ],
  },
  {
    name: 'find',
    title: { zh: '查找并限制一个人', en: 'Find and restrict a person' },
    says: {
      zh: '按姓名、编号或完整号码找到会员，在他的页面上新建限制。',
      en: 'Find a member by name or number and restrict him on his page.',
    },
    steps: [
      {
        path: '/members',
        target: '[data-tour=search]',
        title: { zh: '一处搜索', en: 'One search' },
        says: {
          zh: '按 / 键打开。姓名、拼音首字母、会员编号、办件编号都能找；完整的证件号码或手机号码须说明事由。',
          en: 'Press “/”. Names, pinyin initials, member and case numbers; a whole document or phone number needs a reason.',
        },
      },
      {
        path: '/members',
        target: '.RaList-actions',
        title: { zh: '缩小范围', en: 'Narrow the list' },
        says: {
          zh: '用筛选缩小范围，常用的可以存成视图。',
          en: 'Filter the list; what you use often can be kept as a view.',
        },
      },
      {
        path: '/members',
        target: '.RaList-main',
        title: { zh: '打开会员，新建限制', en: 'Open the member and restrict him' },
        says: {
          zh: '点一行打开会员，右上角“新建限制”：写明事项、原因、期限和申诉途径。',
          en: 'Click a row; “Create Sanction” on his page asks for matter, reason, term and way to appeal.',
        },
      },
    ],
  },
  {
    name: 'found',
    title: { zh: '建立下级工会', en: 'Lay down a lower union' },
    says: {
      zh: '在上级工会下新建，回答有没有下级工会即可定类别。',
      en: 'Create it below its parent; whether it has lower unions decides its kind.',
    },
    steps: [
      {
        path: '/unionTree',
        target: '[data-tour=tree]',
        title: { zh: '找到上级工会', en: 'Find the parent' },
        says: {
          zh: '在树上点上级工会，右边“新建下级”会带上它。',
          en: 'Click the parent; “create lower union” on the right brings it along.',
        },
      },
      {
        path: '/unions/create',
        target: 'form',
        title: { zh: '填写工会', en: 'Describe the union' },
        says: {
          zh: '名称须规范。先回答有没有下级工会，再按提示填写；没有下级的直接接收会员。',
          en: 'Answer first whether it has lower unions; one without them takes members itself.',
        },
      },
    ],
  },
];
