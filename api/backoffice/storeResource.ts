// The only door of the console: it reads through the gates of models/store and writes through the workflows of records.

import { BaseRecord, BaseResource, type Filter, type ParamsType } from 'adminjs';
import type { Resource } from '../../models/descriptor/types.ts';
import { count } from '../../models/store/gates/read.ts';
import { ownReasons } from '../../workflows/audit/ownReasons.ts';
import { readPage } from '../../workflows/audit/readPage.ts';
import { readRecord } from '../../workflows/audit/readRecord.ts';
import { createRecord } from '../../workflows/records/createRecord.ts';
import { removeRecord } from '../../workflows/records/removeRecord.ts';
import { updateRecord } from '../../workflows/records/updateRecord.ts';
import { answering, findable } from './answering.ts';
import { fromForm, toParams } from './formValues.ts';
import { listFilter } from './listFilter.ts';
import { operator } from './operator.ts';
import { StoreProperty } from './storeProperty.ts';

type FindOptions = { limit?: number; offset?: number; sort?: { sortBy?: string; direction?: 'asc' | 'desc' } };

/** Stands in the audit beside every change made here. */
const reason = ownReasons.console.zh;

export class StoreResource extends BaseResource {
  readonly #resource: Resource;
  readonly #properties: StoreProperty[];

  constructor(resource: Resource) {
    super(resource);
    this.#resource = resource;
    this.#properties = Object.entries(resource.fields)
      .filter(([, { hidden }]) => !hidden)
      .map(([name, field], position) => new StoreProperty(name, field, position));
  }

  override databaseName(): string {
    return '会籍';
  }

  override id(): string {
    return this.#resource.name;
  }

  override properties(): StoreProperty[] {
    return this.#properties;
  }

  override property(path: string): StoreProperty | null {
    return this.#properties.find((property) => property.path() === path) ?? null;
  }

  override count(filter: Filter): Promise<number> {
    return answering(async () => {
      const { total } = await count(operator(), this.#resource.name, listFilter(this.#resource, filter));
      return total;
    });
  }

  override find(filter: Filter, { limit = 20, offset = 0, sort }: FindOptions): Promise<BaseRecord[]> {
    return answering(async () => {
      const { rows } = await readPage(operator(), this.#resource, {
        filter: listFilter(this.#resource, filter),
        range: [offset, offset + limit - 1],
        ...(sort?.sortBy ? { sort: [sort.sortBy, sort.direction === 'desc' ? 'DESC' : 'ASC'] } : {}),
      });
      return rows.map((row) => this.#record(row));
    });
  }

  override async findOne(id: string): Promise<BaseRecord | null> {
    const row = await findable(() => readRecord(operator(), this.#resource.name, id));
    return row ? this.#record(row) : null;
  }

  /** What the operator may not see is left out, as if it were not there. */
  override async findMany(ids: (string | number)[]): Promise<BaseRecord[]> {
    const wanted = ids.map(String).slice(0, 500);
    const page = await findable(() =>
      readPage(operator(), this.#resource, { filter: { id: wanted }, range: [0, wanted.length - 1] }),
    );
    return page?.rows.map((row) => this.#record(row)) ?? [];
  }

  override create(params: Record<string, unknown>): Promise<ParamsType> {
    return answering(async () => {
      const given = Object.entries(fromForm(this.#resource, params)).filter(([, value]) => value !== null);
      return toParams(
        this.#resource,
        await createRecord(operator(), this.#resource.name, Object.fromEntries(given), reason),
      );
    });
  }

  override update(id: string, params: Record<string, unknown>): Promise<ParamsType> {
    return answering(async () => {
      const { version, ...values } = fromForm(this.#resource, params);
      const baseVersion = typeof version === 'number' ? version : undefined;
      return toParams(
        this.#resource,
        await updateRecord(operator(), this.#resource.name, id, values, baseVersion, reason),
      );
    });
  }

  override delete(id: string): Promise<void> {
    return answering(async () => void (await removeRecord(operator(), this.#resource.name, id, reason)));
  }

  #record = (row: Record<string, unknown>) => new BaseRecord(toParams(this.#resource, row), this);
}
