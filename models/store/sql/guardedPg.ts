import pg from 'pg';
import { markBroken, ofPrimary } from './sequelizeInternals.ts';

/**
 * Sequelize listens for the errors of a connection only some moments after it is open; one that is cut in between would end the
 * process. This one always has a listener, and the name of a pool, by which Sequelize throws broken connections away.
 */
class GuardedClient extends pg.Client {
  constructor(config: pg.ClientConfig) {
    super(config);
    Object.assign(this, ofPrimary);
    this.on('error', () => markBroken(this));
  }
}

/** A day stays the text it is: the driver would make a moment of it, midnight where this process happens to run. */
const types = {
  ...pg.types,
  getTypeParser: ((oid, format) =>
    oid === pg.types.builtins.DATE ? String : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

/** The driver, as Sequelize's `dialectModule`. */
export const guardedPg = Object.assign(Object.create(pg) as typeof pg, { Client: GuardedClient, types });
