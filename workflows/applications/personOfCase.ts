import { ageOn } from '../../civilDay.ts';
import type { PersonOfCase } from '../../contract/explanation.ts';
import type { Hit } from '../../contract/search.ts';
import type { Language } from '../../contract/words.ts';
import { getResource } from '../../models/descriptor/registry.ts';
import { account } from '../../models/resources/account.ts';
import type { ResourceName, Rows } from '../../models/rows.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { maskDocumentNumber, maskPhone } from '../../models/store/gates/maskIdentity.ts';
import { rowsOfPerson } from '../../models/store/gates/peopleInScope.ts';
import type { Shown, ShownRow } from '../../models/store/gates/shownRow.ts';
import { hashOf } from '../../models/store/sql/rows.ts';
import { documentTypes } from '../../rules/keywords/documentNumber.ts';
import { hitsOf } from '../lookUp/hitsOf.ts';
import { today } from '../today.ts';

/** Who applies, what he is already, what holds him back and what he asked for before, as far as the reader may see it. */
export async function personOfCase(
  actor: Actor,
  application: Shown<'application'>,
  person: Rows['account'],
  language: Language,
): Promise<PersonOfCase | null> {
  const number = person.documentNumber;
  if (!number) return null;
  const hash = hashOf('member', 'documentNumber', number);
  const told = async (
    name: ResourceName,
    field: string,
    says: string[],
    keep: (row: ShownRow) => boolean = () => true,
  ) => {
    const rows = await rowsOfPerson(actor, name, field, [hash]);
    return hitsOf(getResource(name), rows.filter(keep), actor, language, says);
  };
  const [memberships, sanctions, cases]: Hit[][] = await Promise.all([
    told('member', 'documentNumberHash', ['number', 'state', 'unionId', 'joinedOn']),
    told('sanction', 'personHash', ['process', 'reason', 'validTo', 'unionId'], isInForce),
    told('application', 'personHash', ['title', 'state', 'unionId'], ({ id }) => id !== application.id),
  ]);
  return {
    name: person.name ?? '',
    documentType: titleOf(person.documentType, language),
    documentNumber: maskDocumentNumber(number),
    age: person.birthDate ? ageOn(person.birthDate, today()) : null,
    sex: account.fields.sex.choices[person.sex as keyof typeof account.fields.sex.choices]?.[language] ?? '',
    phone: application._relation === 'own' ? (person.phone ?? '') : maskPhone(person.phone ?? ''),
    memberships: memberships ?? [],
    sanctions: sanctions ?? [],
    cases: cases ?? [],
  };
}

const isInForce = ({ liftedAt, validTo }: ShownRow) => !liftedAt && (!validTo || String(validTo) >= today());

function titleOf(type: string | null, language: Language): string {
  const found = documentTypes.find((each) => each.type === type);
  return (language === 'en' ? found?.titleEn : found?.title) ?? '';
}
