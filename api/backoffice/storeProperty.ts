import { BaseProperty, type PropertyType } from 'adminjs';
import type { FieldDefinition } from '../../models/descriptor/types.ts';

/** AdminJS's types by field kind. Numbers stay text: AdminJS makes a zero of an emptied number. */
const types: Record<string, PropertyType> = {
  boolean: 'boolean',
  date: 'date',
  dateTime: 'datetime',
  json: 'textarea',
  longText: 'textarea',
  reference: 'reference',
  stringList: 'textarea',
};

/** One field of a descriptor as AdminJS wants to see it. */
export class StoreProperty extends BaseProperty {
  readonly #field: FieldDefinition;

  constructor(name: string, field: FieldDefinition, position: number) {
    const isId = name === 'id';
    super({ path: name, type: types[field.kind] ?? 'string', isId, isSortable: field.sortable ?? isId, position });
    this.#field = field;
  }

  override isVisible(): boolean {
    return !this.#field.hidden;
  }

  override isEditable(): boolean {
    return !this.#field.system && !this.#field.hidden;
  }

  override isRequired(): boolean {
    return this.#field.required ?? false;
  }

  override reference(): string | null {
    return this.#field.reference ?? null;
  }

  override availableValues(): string[] | null {
    const { choices } = this.#field;
    return Array.isArray(choices) ? choices.map(({ value }) => value) : null;
  }
}
