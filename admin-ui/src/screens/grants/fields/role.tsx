import { useWatch } from 'react-hook-form';
import { choice } from '../../../fields/choice.tsx';
import type { FieldWidget } from '../../../fields/fieldWidget.ts';
import { RolePowers } from '../RolePowers.tsx';

/** A role is chosen with its powers before one's eyes. */
export const role: FieldWidget = {
  ...choice,
  isWide: true,
  Input: function RoleInput(props) {
    const chosen = useWatch({ name: props.source ?? props.field.name });
    return (
      <>
        <choice.Input {...props} />
        {chosen && <RolePowers role={chosen} />}
      </>
    );
  },
};
