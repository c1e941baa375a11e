import { teachersAndPools } from './0001-teachers-and-pools.ts';
import { nominations } from './0002-nominations.ts';

export const migrations = [teachersAndPools, nominations];
