import { expireDrafts } from '../../workflows/applications/expireDrafts.ts';
import type { Task } from '../task.ts';

export const expireDraftsTask: Task<'drafts.expire'> = ({ signal }) => expireDrafts({ signal });
