// What vendors test with is what the kernel's own tests use; it lives beside them.
export * from '@peixun/kernel/testing';
