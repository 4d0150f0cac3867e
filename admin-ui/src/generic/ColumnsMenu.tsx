import TickedIcon from '@mui/icons-material/CheckBox';
import UntickedIcon from '@mui/icons-material/CheckBoxOutlineBlank';
import ColumnsIcon from '@mui/icons-material/ViewWeek';
import { Divider, ListItemIcon, ListItemText, Menu, MenuItem } from '@mui/material';
import { useState } from 'react';
import { Button, useStore, useTranslate } from 'react-admin';
import type { FieldMeta, ResourceMeta } from '../../../contract/meta.ts';
import { useWords } from '../providers/useWords.ts';

/** Columns of a list: those that are shown from the start, and those that may be shown too. */
export function columnsOf(resource: ResourceMeta): { listed: FieldMeta[]; others: FieldMeta[] } {
  const listed = resource.list.columns.flatMap((name) => resource.fields.find((field) => field.name === name) ?? []);
  const others = resource.fields.filter((field) => !field.detail && field.name !== 'id' && !listed.includes(field));
  return { listed, others };
}

/** Which columns are shown, as ticks of a menu: the table's own chooser cannot be worked by ear. It keeps them where the table looks. */
export function ColumnsMenu({ resource }: { resource: ResourceMeta }) {
  const translate = useTranslate();
  const words = useWords();
  const { listed, others } = columnsOf(resource);
  const usual = others.map(({ name }) => name);
  const [hidden, setHidden] = useStore<string[]>(`${resource.path}.datatable`, usual);
  const [anchor, setAnchor] = useState<Element | null>(null);
  const toggle = (name: string) =>
    setHidden(hidden.includes(name) ? hidden.filter((each) => each !== name) : [...hidden, name]);
  return (
    <>
      <Button
        label="ra.action.select_columns"
        aria-haspopup="menu"
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
      >
        <ColumnsIcon />
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {[...listed, ...others].map(({ name, title }) => (
          <MenuItem
            key={name}
            dense
            role="menuitemcheckbox"
            aria-checked={!hidden.includes(name)}
            onClick={() => toggle(name)}
          >
            <ListItemIcon>
              {hidden.includes(name) ? <UntickedIcon fontSize="small" /> : <TickedIcon fontSize="small" />}
            </ListItemIcon>
            <ListItemText>{words(title)}</ListItemText>
          </MenuItem>
        ))}
        <Divider />
        <MenuItem dense onClick={() => setHidden(usual)}>
          {translate('ra.action.reset')}
        </MenuItem>
      </Menu>
    </>
  );
}
