// What the panel asks beyond records: what there is, what is new, why a case stands as it does.
import { describeRoles } from '../../workflows/access/describeRoles.ts';
import { answerTitles } from '../../workflows/answers/answerTitles.ts';
import { approveGreen } from '../../workflows/applications/approveGreen.ts';
import { explainApplication } from '../../workflows/applications/explainApplication.ts';
import { undoableDecisions, undoDecisions } from '../../workflows/applications/undoDecision.ts';
import { readDashboard } from '../../workflows/dashboard/readDashboard.ts';
import { readDesk } from '../../workflows/desks/readDesk.ts';
import { readDocument } from '../../workflows/documents/readDocument.ts';
import { versionsInForce } from '../../workflows/documents/versionsInForce.ts';
import { manualSteps } from '../../workflows/help/manualSteps.ts';
import { viewTabs } from '../../workflows/listViews/viewTabs.ts';
import { lookUpNumber } from '../../workflows/lookUp/lookUpNumber.ts';
import { searchEverywhere } from '../../workflows/lookUp/searchEverywhere.ts';
import { memberFlaws } from '../../workflows/members/memberFlaws.ts';
import { describeMeta } from '../../workflows/meta/describeMeta.ts';
import { suggestAliases } from '../../workflows/missedSearches/suggestAliases.ts';
import { describeSchedule, describeSchedules } from '../../workflows/schedules/describeSchedules.ts';
import { describeHolding } from '../../workflows/unions/describeHolding.ts';
import { unionTree as readUnionTree } from '../../workflows/unions/unionTree.ts';
import { explainDecision } from '../../workflows/verdicts/explainVerdicts.ts';
import { route } from '../declaration/route.ts';

export const meta = route({
  method: 'GET',
  path: '/api/meta',
  who: 'admin',
  title: '资源、字段、筛选、操作与权限',
  answer: 'Meta',
  run: ({ actor }) => describeMeta(actor),
});

export const roles = route({
  method: 'GET',
  path: '/api/roles',
  who: 'admin',
  title: '角色：各自可以做什么，哪些不能兼任',
  answer: 'RoleMeta[]',
  run: describeRoles,
});

export const manual = route({
  method: 'GET',
  path: '/api/manualSteps',
  who: 'admin',
  title: '操作手册的步骤，各在哪个页面办理',
  answer: 'ManualStep[]',
  run: ({ actor, request }) => manualSteps(actor, request.language),
});

export const dashboard = route({
  method: 'GET',
  path: '/api/dashboard',
  who: 'admin',
  title: '首页数字',
  query: 'FiguresQuery',
  answer: 'Figures',
  run: ({ actor, query }) => readDashboard(actor, query.union),
});

export const applicationExplained = route({
  method: 'GET',
  path: '/api/applications/:id/explain',
  who: 'admin',
  title: '逐条说明判定',
  answer: 'Explanation',
  run: ({ actor, params, request }) => explainApplication(actor, params.id as string, request.language),
});

export const unionHolding = route({
  method: 'GET',
  path: '/api/unions/:id/holding',
  who: 'admin',
  title: '它下面各类工会能否直接挂接会员',
  answer: 'UnionHolding[]',
  run: ({ actor, params, request }) => describeHolding(actor, params.id as string, request.language),
});

export const aliasSuggestions = route({
  method: 'GET',
  path: '/api/unions/:id/aliasSuggestions',
  who: 'admin',
  title: '没有找到的词中像这个工会的',
  answer: 'AliasSuggestion[]',
  run: ({ actor, params }) => suggestAliases(actor, params.id as string),
});

export const unionTree = route({
  method: 'GET',
  path: '/api/unionTree',
  who: 'admin',
  title: '工会树：下级工会按行政区划代码排列，各有会员、待办、单位、管理员的数量',
  query: 'UnionTreeQuery',
  answer: 'UnionPortion',
  run: ({ actor, query }) => readUnionTree(actor, query),
});

export const schedules = route({
  method: 'GET',
  path: '/api/schedules',
  who: 'admin',
  title: '自动运行的任务：何时运行，以后五次，上次结果',
  answer: 'Schedule[]',
  run: ({ actor, request }) => describeSchedules(actor, request.language),
});

export const documentSchedule = route({
  method: 'GET',
  path: '/api/documents/:id/schedule',
  who: 'admin',
  title: '一份计划任务何时运行，以后五次，上次结果',
  answer: 'Schedule',
  run: ({ actor, params, request }) => describeSchedule(actor, params.id as string, request.language),
});

export const documentReading = route({
  method: 'GET',
  path: '/api/documents/:id/reading',
  who: 'admin',
  title: '一份规则文档的表格和文字，以及与现行版本的差别',
  answer: 'DocumentReading',
  run: ({ actor, params, request }) => readDocument(actor, params.id as string, request.language),
});

export const documentsInForce = route({
  method: 'GET',
  path: '/api/documentsInForce',
  who: 'admin',
  title: '哪些版本现在有效（现行）',
  answer: 'VersionInForce[]',
  run: ({ actor }) => versionsInForce(actor),
});

export const memberWorklists = route({
  method: 'GET',
  path: '/api/memberFlaws',
  who: 'admin',
  title: '会员数据待核对的清单：各有多少，前几位是谁，怎么办',
  answer: 'MemberFlaw[]',
  run: ({ actor, request }) => memberFlaws(actor, request.language),
});

export const decisionExplained = route({
  method: 'GET',
  path: '/api/decisions/:id/explain',
  who: 'admin',
  title: '逐条说明一次判定',
  answer: 'ExplainedVerdict[]',
  run: ({ actor, params, request }) => explainDecision(actor, params.id as string, request.language),
});

export const applicationAnswers = route({
  method: 'GET',
  path: '/api/applications/:id/answers',
  who: 'admin',
  title: '填报项的名称和选项的文字',
  answer: 'AnswerTitle[]',
  run: ({ actor, params }) => answerTitles(actor, 'application', params.id as string),
});

export const memberAnswers = route({
  method: 'GET',
  path: '/api/members/:id/answers',
  who: 'admin',
  title: '其他信息的名称和选项的文字',
  answer: 'AnswerTitle[]',
  run: ({ actor, params }) => answerTitles(actor, 'member', params.id as string),
});

export const approveMany = route({
  method: 'POST',
  path: '/api/applications/approve',
  who: 'admin',
  title: '批量通过绿色办件',
  body: 'Ids',
  answer: 'BulkResult',
  run: ({ actor, body }) => approveGreen(actor, body.ids),
});

export const search = route({
  method: 'POST',
  path: '/api/search',
  who: 'admin',
  title: '按姓名、拼音、编号查找会员、办件、工会',
  body: 'SearchText',
  answer: 'SearchAnswer',
  run: ({ actor, body, request }) => searchEverywhere(actor, body.q, request.language),
});

export const numberLookUp = route({
  method: 'POST',
  path: '/api/lookUps',
  who: 'admin',
  title: '按完整的证件号码或手机号码查找，须说明事由',
  body: 'NumberToLookUp',
  answer: 'HitGroup[]',
  run: ({ actor, body, request }) => lookUpNumber(actor, body, request.language),
});

export const listViewTabs = route({
  method: 'GET',
  path: '/api/viewTabs/:resource',
  who: 'admin',
  title: '一个列表的视图和各自的数量',
  answer: 'ViewTab[]',
  run: ({ actor, params }) => viewTabs(actor, params.resource as string),
});

export const desk = route({
  method: 'GET',
  path: '/api/applications/desk',
  who: 'admin',
  title: '同事，以及谁的办件不在本人收件箱',
  answer: 'Desk',
  run: ({ actor }) => readDesk(actor),
});

export const undoable = route({
  method: 'GET',
  path: '/api/applications/undoable',
  who: 'admin',
  title: '还可以撤销的决定',
  answer: 'UndoableDecision[]',
  run: ({ actor }) => undoableDecisions(actor),
});

export const undoMany = route({
  method: 'POST',
  path: '/api/applications/undo',
  who: 'admin',
  title: '撤销刚才的决定',
  body: 'Ids',
  answer: 'UndoResult',
  run: ({ actor, body }) => undoDecisions(actor, body.ids),
});
