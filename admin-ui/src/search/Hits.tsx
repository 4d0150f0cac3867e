import { List, ListItemButton, ListItemText, ListSubheader } from '@mui/material';
import { Link, useCreatePath, useGetResourceLabel } from 'react-admin';
import type { HitGroup } from '../../../contract/search.ts';
import { listLink } from '../providers/listLink.ts';
import { currentMeta } from '../providers/meta.ts';
import { useWords } from '../providers/useWords.ts';
import { searchWords } from './words.ts';

type Props = {
  groups: readonly HitGroup[];
  /** What was typed: the whole list is opened with it. */
  q?: string;
  onOpen: () => void;
};

/** What was found, under the name of each kind; one tap opens it. */
export function Hits({ groups, q, onOpen }: Props) {
  const words = useWords();
  const createPath = useCreatePath();
  const name = useGetResourceLabel();
  return groups.map(({ resource: found, hits, total }) => {
    const resource = currentMeta()?.resources.find((each) => each.name === found);
    if (!resource) return null;
    return (
      <List
        key={found}
        dense
        component="nav"
        aria-label={name(resource.path, 2)}
        subheader={
          <ListSubheader disableGutters component="div" sx={{ lineHeight: 2.4 }}>
            {name(resource.path, 2)} {total}
          </ListSubheader>
        }
      >
        {hits.map(({ id, title, says }) => (
          <ListItemButton
            key={id}
            data-hit
            component={Link}
            to={createPath({ resource: resource.path, id, type: 'show' })}
            onClick={onOpen}
          >
            <ListItemText primary={title} secondary={says.join(' · ')} />
          </ListItemButton>
        ))}
        {q !== undefined && total > hits.length && (
          <ListItemButton data-hit component={Link} to={listLink(resource.path, { q })} onClick={onOpen}>
            <ListItemText primary={`${words(searchWords.all)} ${total}`} />
          </ListItemButton>
        )}
      </List>
    );
  });
}
