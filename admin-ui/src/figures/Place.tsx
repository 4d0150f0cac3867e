import { Breadcrumbs, Typography } from '@mui/material';
import { Link } from 'react-admin';
import { useWords } from '../providers/useWords.ts';

const everything = { zh: '全部范围', en: 'All of the scope' };

type Props = { place: readonly { id: string; name: string }[]; linkOf: (unionId?: string) => string };

/** Where one has looked into, and the way back up. */
export function Place({ place, linkOf }: Props) {
  const words = useWords();
  if (place.length === 0) return null;
  return (
    <Breadcrumbs sx={{ my: 1 }}>
      <Link to={linkOf()}>{words(everything)}</Link>
      {place.map(({ id, name }, index) =>
        index === place.length - 1 ? (
          <Typography key={id}>{name}</Typography>
        ) : (
          <Link key={id} to={linkOf(id)}>
            {name}
          </Link>
        ),
      )}
    </Breadcrumbs>
  );
}
