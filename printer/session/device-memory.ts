/** What was learned of a device by talking to it, so that the next slip does not have to find out again. */
export interface DeviceHabits {
  /** Whether it answers when asked for its status; null while it has not been asked. */
  answers: boolean | null;
}

/** Outlives the sessions; one for the whole program. */
export interface DeviceMemory {
  /** The habits of the device of this key, to read and to change. */
  of(key: string): DeviceHabits;
}

export function createDeviceMemory(): DeviceMemory {
  const devices = new Map<string, DeviceHabits>();
  return {
    of(key) {
      const known = devices.get(key) ?? { answers: null };
      devices.set(key, known);
      return known;
    },
  };
}
