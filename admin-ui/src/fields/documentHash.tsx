import { useRecordContext } from 'react-admin';
import { DocumentVersion } from './DocumentVersion.tsx';
import type { FieldWidget } from './fieldWidget.ts';
import { text } from './text.tsx';

/** The fingerprint of a version of a rule document: what people want is the version. */
export const documentHash: FieldWidget = {
  Field: function DocumentHash({ field }) {
    const row = useRecordContext();
    return <DocumentVersion hash={row?.[field.name]} />;
  },
  Input: text.Input,
};
