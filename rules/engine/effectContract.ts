// What the check of a process knows of an effect, without knowing what it does.

/** How an effect reads a field of the form. `needed`: the form must have it. */
export type FieldReading = { type: 'text' | 'phone' | 'date' | 'boolean' | 'choice' | 'union'; needed?: boolean };

export type EffectContract = {
  name: string;
  /** What its cases are about: `person`, or a resource. */
  subject: string;
  reads: Readonly<Record<string, FieldReading>>;
  undoable: boolean;
};
