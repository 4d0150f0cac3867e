// @ts-check
// The console's first page. It runs in the browser as it stands: AdminJS has put React and its components on `window`.
/* global AdminJS, AdminJSDesignSystem, React */

const { Box, H2, H4, Text } = AdminJSDesignSystem;
const element = React.createElement;

function Dashboard() {
  const [resources, setResources] = React.useState([]);
  React.useEffect(() => {
    new AdminJS.ApiClient().getDashboard().then(({ data }) => setResources(data.resources));
  }, []);
  return element(
    Box,
    { variant: 'grey' },
    element(
      Box,
      { variant: 'white', mb: 'lg' },
      element(H2, null, '系统控制台'),
      element(
        Text,
        { mt: 'default' },
        '供系统管理员查看和维护基础数据。可见范围、脱敏、校验规则与管理后台相同，每次修改都留下审计记录。',
      ),
      element(
        Text,
        { mt: 'default' },
        '办件、规则和会籍不在此处理，请使用',
        element('a', { href: '/admin/' }, '管理后台'),
        '。',
      ),
    ),
    element(Box, { flex: true, flexDirection: 'row', flexWrap: 'wrap', style: { gap: 16 } }, ...resources.map(card)),
  );
}

/** @param {{ name: string, title: string, total: number, estimated: boolean, writable: boolean }} resource */
function card({ name, title, total, estimated, writable }) {
  const figure = `${estimated ? '约 ' : ''}${total.toLocaleString('zh-CN')}`;
  return element(
    Box,
    {
      key: name,
      as: 'a',
      href: `/console/resources/${name}`,
      variant: 'white',
      width: 220,
      style: { textDecoration: 'none', color: 'inherit' },
    },
    element(Text, null, title),
    element(H4, { mt: 'default' }, figure),
    element(Text, { mt: 'default', variant: 'sm' }, writable ? '可维护' : '只读'),
  );
}

AdminJS.UserComponents = { Dashboard };
