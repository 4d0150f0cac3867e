import { BaseProperty } from 'adminjs';
import type { FieldDefinition } from '../../models/fieldKinds/fieldKind.ts';
import { kindOf } from '../../models/fieldKinds/fieldKinds.ts';
import { operatorResources } from './operatorResources.ts';

/** The resource a reference leads to; what the console does not hold is shown by its id. */
const linked = ({ reference }: FieldDefinition): string | undefined =>
  operatorResources.find(({ name }) => name === reference)?.name;

/** One field of a descriptor as AdminJS wants to see it. */
export class StoreProperty extends BaseProperty {
  readonly #field: FieldDefinition;

  constructor(name: string, field: FieldDefinition, position: number) {
    const isId = name === 'id';
    // Numbers stay text: AdminJS makes a zero of an emptied number.
    const { consoleInput: type = 'string' } = kindOf(field);
    super({
      path: name,
      type: type === 'reference' && !linked(field) ? 'string' : type,
      isId,
      isSortable: field.sortable ?? isId,
      position,
    });
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
    return linked(this.#field) ?? null;
  }
}
