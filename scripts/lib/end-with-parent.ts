const LOOK_EVERY_MS = 500;

/**
 * npm runs a script through a shell, and a SIGTERM for npm ends that shell and reaches nobody below it. So a script that
 * runs on looks whether its shell is still there, and takes its end for the signal.
 */
export function endWithParent(): void {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const look = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(look);
    process.kill(process.pid, 'SIGTERM');
  }, LOOK_EVERY_MS);
  look.unref();
}
