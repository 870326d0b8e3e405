#!/usr/bin/env bash
# A real WordPress in a folder of its own, with the plugin active and a user of each role.
#
#   setup.sh start FOLDER PORT   makes it and serves it at http://127.0.0.1:PORT
#   setup.sh stop FOLDER         ends what was started there, and takes the folder away
#
# On Debian: apt-get install --no-install-recommends wordpress wordpress-theme-twentytwentythree mariadb-server php-cli \
#   php-mysql php-xml php-mbstring php-curl
# Nothing outside of FOLDER is written: the database has its files and its socket there, and no port.
#
#   WORDPRESS     a WordPress other than Debian's: the folder with its wp-load.php
#   THEME         the theme to use (the first of WordPress's own that is there)
#   FILM_CDN      the folder with the script files (dist/cdn)
#   FILM_PASSWORD the password of all users: admin, editor, author, contributor
#   FILM_SERVICES the address of stand-ins for the services, see stand-ins.mjs
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
command=${1:?start or stop}
folder=${2:?a folder}

stop() {
  for name in web database; do
    [ -f "$folder/$name.pid" ] || continue
    pid=$(cat "$folder/$name.pid")
    # The web server's workers are its children, and do not end with it.
    pids="$pid $(ps -o pid= --ppid "$pid" || true)"
    kill $pids 2>/dev/null || true
    for _ in $(seq 100); do kill -0 "$pid" 2>/dev/null || break; sleep 0.1; done
  done
  # Only what this script has made.
  if [ -f "$folder/made-by-setup" ]; then rm -rf "$folder"; fi
}

if [ "$command" = stop ]; then
  stop
  exit
fi

port=${3:?a port}
wordpress=${WORDPRESS:-}
if [ -z "$wordpress" ] && command -v dpkg >/dev/null; then
  wordpress=$(dpkg -L wordpress 2>/dev/null | sed -n 's|/wp-load\.php$||p' | head -n 1)
fi
# Debian has the database's programs where only root looks for programs.
PATH=$PATH:/usr/sbin:/usr/local/sbin
missing=()
[ -n "$wordpress" ] || missing+=(wordpress)
command -v php >/dev/null || missing+=(php-cli)
command -v mariadbd >/dev/null && command -v mariadb-install-db >/dev/null || missing+=(mariadb-server)
if command -v php >/dev/null; then
  for pair in mysqli:php-mysql xml:php-xml mbstring:php-mbstring; do
    php -r "exit(extension_loaded('${pair%:*}') ? 0 : 1);" || missing+=("${pair#*:}")
  done
fi
if [ ${#missing[@]} -gt 0 ]; then
  echo "Missing: ${missing[*]}. On Debian: apt-get install --no-install-recommends wordpress" \
    "wordpress-theme-twentytwentythree mariadb-server php-cli php-mysql php-xml php-mbstring php-curl" >&2
  exit 2
fi

mkdir -p "$folder"
touch "$folder/made-by-setup"
folder=$(cd "$folder" && pwd)
trap 'code=$?; if [ $code -ne 0 ]; then tail -n 20 "$folder"/*.log >&2 || true; stop; fi' EXIT

# Links followed: Debian's package points to folders elsewhere, which are not to be written to.
cp -RL "$wordpress" "$folder/www"
rm -rf "$folder/www/wp-config.php" "$folder/www/wp-content/plugins/"* "$folder/www/wp-content/database" \
  "$folder/www/wp-content/db.php" "$folder/www/wp-content/mu-plugins" "$folder/www/wp-content/debug.log"
mkdir -p "$folder/www/wp-content/mu-plugins" "$folder/www/wp-content/uploads"
cp "$here/mu-plugin.php" "$folder/www/wp-content/mu-plugins/film-elements-try.php"
node "$here/../package.mjs" ${FILM_CDN:+--cdn "$FILM_CDN"} --out "$folder/www/wp-content/plugins/film-elements" >"$folder/package.log" 2>&1
# Records of the site's own: those of the demo.
cp -R "$here/../../../demo/public/films" "$here/../../../demo/public/images" "$folder/www/"

user=$(id -un)
mariadb-install-db --no-defaults --datadir="$folder/data" --user="$user" --auth-root-authentication-method=normal \
  --skip-test-db >"$folder/install-db.log" 2>&1
mariadbd --no-defaults --datadir="$folder/data" --socket="$folder/db.sock" --pid-file="$folder/data/db.pid" \
  --skip-networking --user="$user" --innodb-flush-log-at-trx-commit=0 >"$folder/database.log" 2>&1 &
echo $! >"$folder/database.pid"
for _ in $(seq 300); do [ -S "$folder/db.sock" ] && break; sleep 0.1; done

export FILM_URL=http://127.0.0.1:$port FILM_SOCKET=$folder/db.sock FILM_PASSWORD=${FILM_PASSWORD:-password} THEME=${THEME:-}
cp "$here/wp-config.php" "$folder/www/wp-config.php"
php=(php -d 'sendmail_path="cat >/dev/null"' -d opcache.enable=1 -d opcache.enable_cli=1 -d memory_limit=512M)
"${php[@]}" "$here/site.php" "$folder/www" database
"${php[@]}" "$here/site.php" "$folder/www" install
"${php[@]}" "$here/site.php" "$folder/www" prepare

# A page may ask its own site for a record, so one worker would wait for itself.
PHP_CLI_SERVER_WORKERS=4 "${php[@]}" -S "127.0.0.1:$port" -t "$folder/www" "$here/router.php" >"$folder/web.log" 2>&1 &
echo $! >"$folder/web.pid"
for _ in $(seq 100); do
  if php -r "exit(@fsockopen('127.0.0.1', $port) ? 0 : 1);"; then break; fi
  sleep 0.1
done
echo "$FILM_URL"
