export * from '@peixun/kernel/testing';
