import { Autocomplete, TextField, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { FormWidgetProps } from './formWidget.ts';
import { textBasics } from './textBasics.ts';

export type Found = { id: string; label: string; where?: string };
type Props = FormWidgetProps & {
  /** A name for the memory of what was found. */
  source: string;
  find: (typed: string) => Promise<Found[]>;
  /** What was chosen before, as it is called. */
  named: (id: string) => Promise<Found | undefined>;
  chosenId: string | undefined;
  onChoose: (found: Found | undefined) => void;
};

const pause = 300;
const fewest = 2;

/** Looks for a record as one types, from two characters. */
export function Finder({ source, find, named, chosenId, onChoose, ...props }: Props) {
  const translate = useTranslate();
  const typed = useTyped();
  const [chosen, setChosen] = useState<Found>();
  const before = useQuery({
    queryKey: [source, 'named', chosenId],
    queryFn: () => named(chosenId as string).then((found) => found ?? null),
    enabled: Boolean(chosenId) && chosen?.id !== chosenId,
  });
  const hits = useQuery({
    queryKey: [source, 'found', typed.settled],
    queryFn: () => find(typed.settled),
    enabled: typed.settled.length >= fewest,
  });
  const value = chosenId ? (chosen?.id === chosenId ? chosen : (before.data ?? { id: chosenId, label: '…' })) : null;
  const { onChange: _, value: __, ...basics } = textBasics(props);
  return (
    <Autocomplete
      options={hits.data ?? []}
      value={value}
      onChange={(_event, found) => {
        setChosen(found ?? undefined);
        onChoose(found ?? undefined);
      }}
      onInputChange={(_event, text, reason) => reason === 'input' && typed.set(text)}
      filterOptions={(options) => options}
      getOptionLabel={({ label }) => label}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      loading={hits.isFetching}
      noOptionsText={translate(typed.settled.length < fewest ? 'huiji.form.typeMore' : 'huiji.form.nothingFound')}
      disabled={props.disabled ?? false}
      renderOption={({ key, ...option }, { label, where }) => (
        <li key={key} {...option}>
          <span>
            {label}
            {where && (
              <Typography component="span" sx={{ display: 'block', fontSize: 12, color: 'text.secondary' }}>
                {where}
              </Typography>
            )}
          </span>
        </li>
      )}
      renderInput={(params) => <TextField {...params} {...basics} />}
    />
  );
}

/** What has been typed, once the hand rests. */
function useTyped() {
  const [text, set] = useState('');
  const [settled, settle] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => settle(text.trim()), pause);
    return () => clearTimeout(timer);
  }, [text]);
  return { settled, set };
}
