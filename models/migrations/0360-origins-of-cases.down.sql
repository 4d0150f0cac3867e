DROP INDEX applications_origin;
DROP INDEX applications_union_submitted;
DROP INDEX applications_home;
DROP INDEX applications_network;
DROP INDEX applications_device;
ALTER TABLE applications DROP COLUMN home_hash, DROP COLUMN network_hash, DROP COLUMN device_hash;
