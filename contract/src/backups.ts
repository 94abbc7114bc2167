import { districtParams, endpoint, z } from './endpoint.ts';

/** Backups (备份) of the whole installation, made and fetched by its administrators. */

/** Files are named by the moment they show. */
export const backupName = z.string().regex(/^sophora-\d{8}-\d{6}\.sophora$/);

export const listBackups = endpoint({
  id: 'backups.list',
  method: 'GET',
  path: '/api/d/:district/backups',
  permission: 'backups.manage',
  summary: 'Backups kept on the server, newest first; empty for who is administrator of some districts only',
  params: districtParams,
  output: z.object({
    /** How many are kept; older ones go when a new one is complete. */
    kept: z.number(),
    backups: z.array(z.object({ name: backupName, bytes: z.number(), madeAt: z.string() })),
  }),
});

export const makeBackup = endpoint({
  id: 'backups.make',
  method: 'POST',
  path: '/api/d/:district/backups',
  permission: 'backups.manage',
  summary: 'Makes a backup in the background (for administrators of the installation)',
  params: districtParams,
  output: z.object({ jobId: z.string() }),
});

export const downloadBackup = endpoint({
  id: 'backups.download',
  method: 'GET',
  path: '/api/d/:district/backups/:name',
  permission: 'backups.manage',
  summary: 'One backup as a file (for administrators of the installation)',
  params: districtParams.extend({ name: backupName }),
  raw: 'download',
  output: z.unknown(),
});
