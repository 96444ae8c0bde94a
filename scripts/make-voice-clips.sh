#!/bin/sh
# Makes the voice clips of the TV once, from the list in shared/domain/announcement-clips.ts, and writes them to
# renderer/tv/clips. They are committed, so that an office needs neither these tools nor the internet.
# Needs: espeak-ng, sox, ffmpeg, opus-tools. Run from anywhere: scripts/make-voice-clips.sh
set -eu
# The same noise in every dither, so that the same list always makes the same bytes.
export SOX_OPTS=-R

root=$(cd "$(dirname "$0")/.." && pwd)
out="$root/renderer/tv/clips"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$out"

# Everyone in the room follows 130 words a minute, elderly visitors too.
speed=130
# A letter is short and carries the most: slower still.
letter_speed=100
loudness=-17 # LUFS, the same for every clip, so that no word sinks in the sentence

# encode <wav> <id>: Ogg Opus, mono, 24 kbit/s.
encode() {
  opusenc --quiet --bitrate 24 --serial 1 --discard-comments --padding 0 "$1" "$out/$2.ogg"
}

# level <in.wav> <out.wav>: measured first, then moved by one gain: clips this short cannot be levelled as they play.
level() {
  measured=$(sox "$1" -p pad 0 1 repeat 3 | ffmpeg -hide_banner -nostats -f sox -i - -af ebur128 -f null - 2>&1 |
    awk '/^ *I:/ { value = $2 } END { print value }')
  gain=$(awk -v aim="$loudness" -v is="$measured" 'BEGIN { printf "%.2f", aim - is + 3 }')
  sox "$1" -c 1 -b 16 "$2" gain -3 rate 48000 gain -l "$gain"
}

# pronounced <id> <text>: espeak-ng reads some e the wrong way (loket, empat, belas); these are given as phonemes.
pronounced() {
  case $1 in
    loket) echo "[[l'okEt]]" ;;
    empat) echo "[[@mp'at]]" ;;
    enam) echo "[[@n'am]]" ;;
    belas) echo "[[b@l'as]]" ;;
    sebelas) echo "[[s@b@l'as]]" ;;
    b) echo "[[b'e]]" ;;
    *) echo "$2" ;;
  esac
}

speak() {
  id=$1 voice=$2 text=$(pronounced "$1" "$3")
  pace=$speed
  case $id in ? | en-?) pace=$letter_speed ;; esac
  espeak-ng -v "$voice" -s "$pace" -a 100 -p 42 -g 2 -w "$work/raw.wav" "$text"
  # Silence off both ends, 80 ms of it back, so that words joined do not run into each other.
  sox "$work/raw.wav" "$work/trimmed.wav" \
    reverse silence 1 0.005 0.3% fade t 0.015 reverse silence 1 0.005 0.3% fade t 0.005 pad 0.02 0.06
  level "$work/trimmed.wav" "$work/levelled.wav"
  encode "$work/levelled.wav" "$id"
}

# Two falling tones, a minor third apart, each with two soft overtones and a long fade: heard, but not harsh.
chime() {
  tone() {
    sox -n -r 48000 -c 1 "$work/$1.wav" synth "$3" sine "$2" sine "$(awk -v f="$2" 'BEGIN { print f * 2 }')" \
      sine "$(awk -v f="$2" 'BEGIN { print f * 3 }')" remix 1v0.6,2v0.2,3v0.08 fade l 0.008 "$3" "$4"
  }
  tone high 783.99 1.1 1.05
  tone low 659.26 1.7 1.65
  sox "$work/low.wav" "$work/late.wav" pad 0.55 0
  sox -m -v 0.9 "$work/high.wav" -v 0.9 "$work/late.wav" -b 16 "$work/bel.wav" norm -4 pad 0 0.15
  encode "$work/bel.wav" bel
}

rm -f "$out"/*.ogg
chime
"$root/node_modules/.bin/node" --input-type=module --eval "
  import { ALL_CLIPS } from '$root/shared/domain/announcement-clips.ts';
  for (const { id, language, says } of ALL_CLIPS) {
    if (says !== '') console.log([id, language === 'en' ? 'en-gb' : 'id', says].join('\t'));
  }" >"$work/list.tsv"
tab=$(printf '\t')
while IFS="$tab" read -r id voice text; do
  speak "$id" "$voice" "$text"
done <"$work/list.tsv"

echo "$(find "$out" -name '*.ogg' | wc -l) clips, $(du -ck "$out"/*.ogg | tail -1 | cut -f1) KiB, in renderer/tv/clips"
