# Completion of ovs-vsctl (and vtep-ctl) in bash. Everything is asked of the program itself: `--commands` prints each command's own
# options and arguments, `--options` the global ones; names come from the database.
# `bash FILE test WORD...` prints what would be offered for the last WORD.
# Spec: reference sheet "scripts", chapter 16.

# Runs the program with what the user typed about where the database is, never long.
_ovs_vsctl_ask() {
    "$_ovs_program" --timeout=2 --no-wait "${_ovs_db[@]}" "$@" 2>/dev/null
}

_ovs_vsctl_names() {  # TABLE COLUMN
    _ovs_vsctl_ask --no-headings --bare --columns="$2" list "$1" | grep -v '^$'
}

_ovs_vsctl_remote() {
    local word
    for word in "${_ovs_db[@]}"; do
        case $word in --db=*) echo "${word#--db=}"; return ;; esac
    done
    echo "unix:${OVS_RUNDIR:-/var/run/openvswitch}/db.sock"
}

_ovs_vsctl_schema() {  # list-tables | list-columns TABLE
    local what=$1 database=Open_vSwitch
    shift
    [ "${_ovs_program##*/}" = vtep-ctl ] && database=hardware_vtep
    timeout 2 ovsdb-client --no-headings "$what" "$(_ovs_vsctl_remote)" $database "$@" 2>/dev/null | awk '{print $1}'
}

# What may stand for one keyword of a command's usage; $1 keyword, $2... the command's earlier arguments.
_ovs_vsctl_expand() {
    local keyword=$1
    shift
    case $keyword in
        BRIDGE | PARENT) _ovs_vsctl_ask list-br ;;
        PORT) if [ "${1-}" ] && [ "$_ovs_has_bridge" ]; then _ovs_vsctl_ask list-ports "$1"; else _ovs_vsctl_names Port name; fi ;;
        SYSIFACE | NEW-* | ARG) ;;
        IFACE) _ovs_vsctl_names Interface name ;;
        PS) _ovs_vsctl_ask list-ps ;;
        LS) _ovs_vsctl_ask list-ls ;;
        LR) _ovs_vsctl_ask list-lr ;;
        MODE) echo standalone; echo secure ;;
        ENCAP) echo vxlan_over_ipv4 ;;
        TARGET) printf '%s\n' tcp: ssl: unix: ptcp: pssl: punix: ;;
        TABLE) _ovs_vsctl_schema list-tables ;;
        RECORD) _ovs_vsctl_names "$1" name; _ovs_vsctl_names "$1" _uuid; echo . ;;
        COLUMN) _ovs_vsctl_schema list-columns "$1" ;;
        'COLUMN?:KEY=VALUE') _ovs_vsctl_schema list-columns "${1:-Interface}" | sed 's/$/=/' ;;
        'COLUMN?:KEY') _ovs_vsctl_schema list-columns "$1" ;;
        KEY | 'KEY|VALUE|KEY=VALUE' | '?KEY=VALUE' | 'KEY=VALUE')
            _ovs_vsctl_ask get "$1" "$2" "${3-}" | tr -d '{}" ' | tr ',' '\n' | sed 's/=.*//' ;;
    esac
}

# One line per candidate for the word $1, after the words of the command line $2...
_ovs_vsctl_candidates() {
    local current=$1 word name='' line local_options usage
    shift
    local -a args=()
    _ovs_db=()
    for word; do  # everything before the last `--` belongs to other commands
        case $word in
            --) args=() name='' ;;
            --db=* | -t* | --timeout=*) _ovs_db+=("$word") ;;
            -*) ;;
            *) if [ "$name" ]; then args+=("$word"); else name=$word; fi ;;
        esac
    done
    local commands
    commands=$("$_ovs_program" --commands 2>/dev/null)
    if [ -z "$name" ]; then
        sed 's/.*,\([^,]*\),.*/\1/' <<<"$commands"
        sed 's/,.*//' <<<"$commands" | tr -d '[]' | tr ' ' '\n' | sort -u
        case " $* " in *" -- "*) ;; *) "$_ovs_program" --options 2>/dev/null | sed 's/=.*/=/; s/ .*//' ;; esac
        return
    fi
    line=$(grep -- ",$name," <<<"$commands" | head -n 1)
    [ "$line" ] || return
    local_options=${line%%,*}
    usage=${line##*,}
    case $current in
        -*) echo "$local_options" | tr -d '[]' | tr ' ' '\n'; echo --; return ;;
    esac
    local -a keywords
    read -ra keywords <<<"$usage"
    [ ${#keywords[@]} -gt 0 ] || { echo --; return; }
    local index=${#args[@]} keyword
    [ "$index" -lt "${#keywords[@]}" ] || {
        index=$((${#keywords[@]} - 1))
        echo --
        case ${keywords[$index]-} in [*+]*) ;; *) return ;; esac
    }
    keyword=${keywords[$index]}
    case $keyword in '?'* | '*'*) echo -- ;; esac
    _ovs_has_bridge=
    case $usage in [?!]BRIDGE*) _ovs_has_bridge=yes ;; esac
    _ovs_vsctl_expand "${keyword#[?*+!]}" "${args[@]}"
}

_ovs_vsctl_complete() {
    local line
    _ovs_program=$1
    local current=${COMP_WORDS[COMP_CWORD]}
    local -a before=("${COMP_WORDS[@]:1:COMP_CWORD-1}")
    COMPREPLY=()
    while IFS= read -r line; do
        [ "$line" ] && COMPREPLY+=("$line")
    done < <(_ovs_vsctl_candidates "$current" "${before[@]}" | sort -u | grep -F -- "$current" |
             awk -v word="$current" 'index($0, word) == 1')
    case ${#COMPREPLY[@]}/${COMPREPLY[0]-} in 1/*=) compopt -o nospace 2>/dev/null ;; esac
}

if [ "${1-}" = test ]; then
    shift
    COMP_WORDS=("${@/#TAB/}") COMP_CWORD=$(($# - 1))
    _ovs_vsctl_complete "$1"
    [ ${#COMPREPLY[@]} = 0 ] || printf '%s\n' "${COMPREPLY[@]}"
else
    complete -F _ovs_vsctl_complete ovs-vsctl
    complete -F _ovs_vsctl_complete vtep-ctl
fi
