import { useRecordContext } from 'react-admin';
import type { FieldWidget } from '../../../fields/fieldWidget.ts';
import { text } from '../../../fields/text.tsx';
import { DocumentVersion } from '../DocumentVersion.tsx';

/** The fingerprint of a version of a rule document: what people want is the version. */
export const documentHash: FieldWidget = {
  Field: function DocumentHash({ field }) {
    const row = useRecordContext();
    return <DocumentVersion hash={row?.[field.name]} />;
  },
  Input: text.Input,
};
