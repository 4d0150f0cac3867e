import { Alert, Link as Anchor, Box, Typography } from '@mui/material';
import { Link, useCreatePath } from 'react-admin';
import type { PersonOfCase as Person } from '../../../../contract/explanation.ts';
import type { Hit } from '../../../../contract/search.ts';
import type { Title } from '../../../../contract/words.ts';
import { NamedRows } from '../../fields/NamedRows.tsx';
import { useWords } from '../../providers/useWords.ts';

const said = {
  age: { zh: '年龄', en: 'Age' },
  years: { zh: '岁', en: '' },
  sex: { zh: '性别', en: 'Sex' },
  phone: { zh: '手机号码', en: 'Phone' },
  memberships: { zh: '会籍', en: 'Memberships' },
  cases: { zh: '其他办件', en: 'Other cases' },
  sanctions: { zh: '限制中', en: 'Kept from' },
  none: { zh: '没有', en: 'None' },
} satisfies Record<string, Title>;

/** Who applies, beside what he applies for. */
export function PersonOfCase({ person }: { person: Person }) {
  const words = useWords();
  const { memberships, sanctions, cases } = person;
  return (
    <>
      {sanctions.length > 0 && (
        <Alert severity="error" sx={{ mb: 1 }}>
          {words(said.sanctions)}
          <Hits hits={sanctions} path="sanctions" />
        </Alert>
      )}
      <NamedRows
        rows={[
          { name: 'document', title: person.documentType, value: person.documentNumber },
          ...(person.age === null
            ? []
            : [{ name: 'age', title: words(said.age), value: `${person.age}${words(said.years)}` }]),
          ...(person.sex ? [{ name: 'sex', title: words(said.sex), value: person.sex }] : []),
        ]}
      />
      <Line title={said.phone}>
        {/^\d+$/.test(person.phone) ? <Anchor href={`tel:${person.phone}`}>{person.phone}</Anchor> : person.phone}
      </Line>
      <Line title={said.memberships}>
        {memberships.length ? <Hits hits={memberships} path="members" /> : words(said.none)}
      </Line>
      {cases.length > 0 && (
        <Line title={said.cases}>
          <Hits hits={cases} path="applications" />
        </Line>
      )}
    </>
  );
}

function Line({ title, children }: { title: Title; children: React.ReactNode }) {
  const words = useWords();
  return (
    <Box
      sx={{
        display: { sm: 'grid' },
        gridTemplateColumns: '110px minmax(0, 1fr)',
        columnGap: 2,
        mt: 0.75,
        fontSize: 14,
      }}
    >
      <Typography component="span" sx={{ color: 'text.secondary', fontSize: 14 }}>
        {words(title)}
      </Typography>
      <div>{children}</div>
    </Box>
  );
}

/** Each leads to its record. */
function Hits({ hits, path }: { hits: Hit[]; path: string }) {
  const createPath = useCreatePath();
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {hits.map(({ id, title, says }) => (
        <li key={id}>
          <Link to={createPath({ resource: path, id, type: 'show' })}>{title}</Link> {says.join(' · ')}
        </li>
      ))}
    </Box>
  );
}
