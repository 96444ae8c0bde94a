/** Fetches a day's register as CSV with the officer's token and hands it to the browser to save. */

/** @returns whether the hub gave the file */
export async function downloadRegister(day: string, token: string | null): Promise<boolean> {
  try {
    const response = await fetch(`/api/register.csv?day=${encodeURIComponent(day)}`, {
      headers: { Authorization: `Bearer ${token ?? ''}` },
    });
    if (!response.ok) return false;
    save(await response.blob(), `register-${day}.csv`);
    return true;
  } catch {
    return false;
  }
}

function save(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
