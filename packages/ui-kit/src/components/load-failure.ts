/** Whether code could not be loaded: the network broke, or the host was upgraded while the page was open. */
export function isLoadFailure(error: unknown): boolean {
  return (
    error instanceof TypeError && /dynamically imported module|importing a module script/i.test(error.message)
  );
}
