const prefixes = (
  '130 131 132 133 134 135 136 137 138 139 145 147 149 150 151 152 153 155 156 157 158 159 166 167 170 171 172 173 175 176 177 178 ' +
  '180 181 182 183 184 185 186 187 188 189 190 191 192 193 195 196 197 198 199'
).split(' ');

/** 1xx0000xxxx: the n-th invented mobile number. Distinct for 510,000; after that they come again, as numbers do. */
export function mobileAt(n: number): string {
  const prefix = prefixes[n % prefixes.length] as string;
  return `${prefix}0000${String(Math.floor(n / prefixes.length) % 10_000).padStart(4, '0')}`;
}
