import { isLoaded } from '../../models/store/writing/copyIn.ts';
import { organisationsLoad } from './seedOrganisations.ts';

/** True when this database holds the invented people of the demo. */
export const hasDemo = (): Promise<boolean> => isLoaded('union', organisationsLoad);
