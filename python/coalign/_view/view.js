// SPDX-License-Identifier: MIT
// Written by tools/view from the modules in js/.
function f(i,t={},...s){let e=Object.assign(document.createElement(i),t);return e.append(...s),e}function C(i,t,s,e){let o=e.
map(({key:h,name:a,count:c,colour:u})=>{let l=f("input",{type:"checkbox",checked:!i.get(s).includes(h)});l.addEventListener(
"change",()=>{let g=new Set(i.get(s));l.checked?g.delete(h):g.add(h),i.set(s,[...g]),i.save_changes()});let m=()=>{l.checked=
!i.get(s).includes(h)},p=f("label",{},l);if(u!==void 0){let g=f("span",{className:"swatch"});g.style.background=u??"tran\
sparent",p.append(g)}return p.append(f("bdi",{textContent:a}),` (${c.toLocaleString()})`),{label:p,follow:m}}),n=f("div",
{className:"panel"},...o.map(h=>h.label));return{details:f("details",{},f("summary",{textContent:t}),n),follow:()=>o.forEach(
h=>h.follow())}}function k(i,t,s){let e=i.get(t);return new s(e.buffer.slice(e.byteOffset,e.byteOffset+e.byteLength))}function K(i){let t=i.
get("_leaders"),s=i.get("_ties"),e=k(i,"_ends",Uint32Array),o=k(i,"_places",Float32Array);for(let[h,[a,c]]of Object.entries(
i.get("_moved")))o[2*h]=a,o[2*h+1]=c;let n=t.ids.length,r=Array.from({length:n},()=>[]);for(let h=0;h<e.length/2;h++)r[e[2*
h]].push(h),r[e[2*h+1]].push(h);return{...t,...s,size:n,ends:e,places:o,neighbours:r,type:k(i,"_type",Uint16Array),strength:k(
i,"_strength",Float32Array),since:k(i,"_since",Int32Array),until:k(i,"_until",Int32Array),at:new Map(t.ids.map((h,a)=>[h,
a]))}}var S=class{constructor(t,s){this.canvas=t,this.data=s,this.scale=1,this.left=this.top=0}resize(){let t=this.canvas.getBoundingClientRect();
if(!t.width||!t.height)return;let s=!this.width;this.ratio=globalThis.devicePixelRatio||1,this.width=t.width,this.height=
t.height,this.canvas.width=Math.round(t.width*this.ratio),this.canvas.height=Math.round(t.height*this.ratio),s?this.fit():
this.ties()}fit(){let{places:t,size:s}=this.data,e=1/0,o=1/0,n=-1/0,r=-1/0;for(let a=0;a<s;a++)e=Math.min(e,t[2*a]),n=Math.
max(n,t[2*a]),o=Math.min(o,t[2*a+1]),r=Math.max(r,t[2*a+1]);e<=n||(e=n=o=r=0);let h=24;this.scale=Math.min((this.width-2*
h)/Math.max(n-e,1e-6),(this.height-2*h)/Math.max(r-o,1e-6),this.width/4),this.left=this.width/2-this.scale*(e+n)/2,this.
top=this.height/2-this.scale*(o+r)/2,this.ties()}x(t){return this.left+this.scale*this.data.places[2*t]}y(t){return this.
top+this.scale*this.data.places[2*t+1]}zoom(t,s=this.width/2,e=this.height/2){this.left=s-t*(s-this.left),this.top=e-t*(e-
this.top),this.scale*=t,this.ties()}pan(t,s){this.left+=t,this.top+=s,this.ties()}};var _=["#e69f00","#00417a","#007d5a","#f0e442","#8accf5","#993700","#be6598"],B="#91989f";function U(i){let t=[...i];return t.
length>30?t.slice(0,29).join("")+"…":i}function T(i,t,s,e,o){t==="system"?i.rect(s-.88*o,e-.88*o,1.76*o,1.76*o):t==="i\
ndividual"?(i.moveTo(s,e-o),i.lineTo(s+o,e+.8*o),i.lineTo(s-o,e+.8*o),i.closePath()):(i.moveTo(s+o,e),i.arc(s,e,o,0,2*Math.
PI))}function R(i){let t=i.filter(o=>o.key!==""),s=t.length>_.length?_.length-1:t.length,e=0;for(let o of i)o.colour=o.key===
""?null:e++<s?_[e-1]:B}var H=300,A=class{constructor(t){this.drawing=t,this.measured=new Map}label(t,s){if(!this.measured.has(s)){let e=U(this.
drawing.data.names[s]);this.measured.set(s,[e,t.measureText(e).width])}return this.measured.get(s)}draw(t,s){let{drawing:e}=this,
o=[],n=e.ranked.slice(0,H).map(h=>[e.x(h),e.y(h)]);t.font=`12px ${getComputedStyle(e.canvas).fontFamily}`,t.textBaseline=
"middle",t.lineJoin="round";let r=0;for(let h of this.order()){if(r>4*s||o.length>=s)break;let a=e.x(h),c=e.y(h);if(!e.shown.
leader[h]||a<0||c<0||a>e.width||c>e.height)continue;r++;let[u,l]=this.label(t,h),m=e.radius(h)+4,p=a+m+l>e.width?a-m-l:a+
m,g=[p,c-8,p+l,c+8];!(e.selected.has(h)||h===e.pointed)&&n.some((y,b)=>b<e.rank[h]&&J(g,y))||o.some(y=>G(g,y))||(o.push(
g),t.strokeStyle=e.ground,t.lineWidth=3,t.strokeText(u,p,c),t.fillStyle=e.ink,t.fillText(u,p,c))}}order(){let{drawing:t}=this,
{shown:s,ranked:e}=t,o=t.bright();return new Set([...t.pointed===void 0?[]:[t.pointed],...t.selected,...s.searching?e.filter(
n=>s.found[n]):[],...e.filter(n=>s.degree[n]&&(!o||o.has(n)))])}};function J([i,t,s,e],[o,n]){return o>i-3&&o<s+3&&n>t-3&&
n<e+3}function G(i,t){return i[0]<t[2]&&t[0]<i[2]&&i[1]<t[3]&&t[1]<i[3]}var O=4,Q=24,W=60,V=120,Z=300,Y=1e3,z=class extends S{constructor(t,s){super(t,s),this.context=t.getContext("2d"),this.labels=
new A(this),this.selected=new Set,this.frames=0,this.perFrame=2e3}resize(){super.resize(),(this.work?.canvas.width!==this.
canvas.width||this.work.canvas.height!==this.canvas.height)&&(this.work=null)}radius(t){let s=Math.sqrt(this.width*this.
height/Math.max(this.data.size,1)),e=Math.max(2.5,Math.min(12,.2*s));return Math.max(1.5,.4*e)+.6*e*Math.sqrt(this.shown.
degree[t]/Math.max(this.most,1))}filter(t){this.shown=t,this.whole=null,this.most=t.degree.reduce((s,e)=>Math.max(s,e),0),
this.ranked=[...t.degree.keys()].filter(s=>t.leader[s]).sort((s,e)=>t.degree[e]-t.degree[s]),this.rank=new Uint32Array(this.
data.size),this.ranked.forEach((s,e)=>{this.rank[s]=e}),this.ties()}select(t){this.selected=t,this.whole=null,this.draw()}under(t,s){
let e,o=1/0;for(let n=0;n<this.data.size;n++){if(!this.shown.leader[n])continue;let r=Math.hypot(this.x(n)-t,this.y(n)-s);
r<=this.radius(n)+O&&r<o&&(e=n,o=r)}return e}ties(){this.stale=!0,this.rest=performance.now()+V,this.draw()}draw(){this.
asked||!this.width||!this.shown||(this.asked=requestAnimationFrame(()=>{this.asked=0,this.frame()}))}stop(){cancelAnimationFrame(
this.asked),this.asked=-1}frame(){this.frames++;let t=getComputedStyle(this.canvas);this.ink=t.color,this.ground=t.backgroundColor;
let s=performance.now()<this.rest;this.tiesOfFrame(s);let{context:e}=this;this.clear(e),s&&this.data.size>Y?(this.whole??
(this.whole=this.pictureOfAll()),this.show(e,this.whole),this.outlines(e),this.labels.draw(e,W/4)):(this.everything(e),this.
whole=null,this.outlines(e),this.labels.draw(e,W)),(this.stale||this.work)&&this.draw()}everything(t){let s=this.picture??
this.work;s&&this.crowded(s.ties)&&(t.globalAlpha=.5),this.show(t,s),t.globalAlpha=1,this.tiesOfSelected(t),this.leaders(
t)}pictureOfAll(){let t=this.blank();return this.everything(t.context),t}blank(t=document.createElement("canvas")){let{width:s,
height:e,scale:o,left:n,top:r}=this;(t.width!==this.canvas.width||t.height!==this.canvas.height)&&Object.assign(t,{width:this.
canvas.width,height:this.canvas.height});let h=t.getContext("2d");return this.clear(h),{canvas:t,context:h,width:s,height:e,
scale:o,left:n,top:r}}clear(t){t.setTransform(this.ratio,0,0,this.ratio,0,0),t.clearRect(0,0,this.width,this.height)}show(t,s){
if(!s)return;let e=this.scale/s.scale,o=e===1?h=>Math.round(h*this.ratio)/this.ratio:h=>h,n=o(this.left-e*s.left),r=o(this.
top-e*s.top);t.imageSmoothingEnabled=this.ratio<2,t.drawImage(s.canvas,n,r,e*s.width,e*s.height)}tiesOfFrame(t){let s=performance.
now(),e=s-this.last;this.last=s,this.work&&this.picture&&t&&(this.work=null);let{ties:o}=this.shown;if(this.stale&&(o.length<=
Z||(this.picture?!t:!this.work))?(this.stale=!1,this.work={...this.blank(this.spare),ties:o,next:0},this.work.context.strokeStyle=
this.ink):this.work?.next&&(this.perFrame=Math.max(500,Math.min(2e4,this.perFrame*(e>Q?.7:1.2)))),!this.work)return;let{
work:n}=this,r=Math.min(n.ties.length,n.next+Math.round(this.perFrame));this.lines(n,r),n.next=r,!(r<n.ties.length)&&(this.
spare=this.picture?.canvas,this.picture=n,this.work=this.whole=null)}lines(t,s){let{context:e,ties:o}=t,n=this.crowded(o),
r=.15*Math.min(1,Math.sqrt(5e3/o.length));for(let h=0;h<3;h++){let a=[.6,1.2,2][h];e.globalAlpha=n?Math.min(1,r*.5*a*this.
ratio):.35,e.lineWidth=n?1/this.ratio:a,e.beginPath();for(let c=t.next;c<s;c++){let u=o[c];Math.min(2,Math.floor(3*this.
data.strength[u]))===h&&this.line(e,u,t)}e.stroke()}}crowded(t){return t.length>3*this.data.size}line(t,s,{scale:e,left:o,
top:n}=this){let{ends:r,places:h}=this.data,a=2*r[2*s],c=2*r[2*s+1];t.moveTo(o+e*h[a],n+e*h[a+1]),t.lineTo(o+e*h[c],n+e*
h[c+1])}tiesOfSelected(t){if(!this.selected.size)return;let s=this.shownTies();t.strokeStyle=this.ink,t.lineWidth=1.6,t.
beginPath();for(let e of this.selected)for(let o of this.data.neighbours[e])s.has(o)&&this.line(t,o);t.stroke()}shownTies(){
return this.shown.set===void 0&&(this.shown.set=new Set(this.shown.ties)),this.shown.set}bright(){let{found:t,searching:s}=this.
shown;if(!this.selected.size&&!s)return null;let e=new Set(this.selected);s&&t.forEach((n,r)=>n&&e.add(r));let o=this.shownTies();
for(let n of this.selected)for(let r of this.data.neighbours[n])o.has(r)&&e.add(this.data.ends[2*r]).add(this.data.ends[2*
r+1]);return e}leaders(t){let{data:s}=this,e=this.bright(),o=new Map;for(let n=0;n<s.size;n++){if(!this.shown.leader[n])
continue;let r=this.x(n),h=this.y(n);if(r<-20||h<-20||r>this.width+20||h>this.height+20)continue;let a=2*s.group[n]+(e&&
!e.has(n)?1:0);o.has(a)||o.set(a,new Path2D),T(o.get(a),s.kinds[n],r,h,this.radius(n))}t.strokeStyle=this.ink,t.lineWidth=
.8;for(let[n,r]of[...o].sort(([h],[a])=>a%2-h%2))t.globalAlpha=n%2?.25:1,t.fillStyle=s.groups[n>>1].colour??this.ground,
t.fill(r),(s.size<=Y||s.groups[n>>1].colour===null)&&t.stroke(r);t.globalAlpha=1}outlines(t){t.strokeStyle=this.ink,t.lineWidth=
3;for(let s of this.held===void 0?this.selected:[...this.selected,this.held]){if(!this.shown.leader[s])continue;let e=new Path2D;
T(e,this.data.kinds[s],this.x(s),this.y(s),this.radius(s)+3),t.stroke(e)}}};function j(i,t,s,e){if(!t)return!0;let o=s<0?"":i.days[s],n=e<0?"":i.days[e];return(!o||t.slice(0,o.length)>=o)&&(!n||t.
slice(0,n.length)<=n)}function q(i,t){let s=new Set(t.get("hidden_types")),e=new Set(t.get("hidden_groups")),o=t.get("da\
te"),n=t.get("search").toLocaleLowerCase().trim(),r=new Uint8Array(i.size),h=new Uint8Array(i.size);for(let l=0;l<i.size;l++)
r[l]=!e.has(i.groups[i.group[l]].key)&&j(i,o,i.from[l],i.to[l])?1:0,h[l]=n&&r[l]&&i.names[l].toLocaleLowerCase().includes(
n)?1:0;let a=[],c=new Uint32Array(i.size);for(let l=0;l<i.type.length;l++){let m=i.ends[2*l],p=i.ends[2*l+1];s.has(i.types[i.
type[l]])||!r[m]||!r[p]||j(i,o,i.since[l],i.until[l])&&a.push(l)}let u=new Set;for(let l of a){let m=i.ends[2*l],p=i.ends[2*
l+1],g=Math.min(m,p)*i.size+Math.max(m,p);u.has(g)||(u.add(g),c[m]++,c[p]++)}return{leader:r,found:h,searching:n!=="",ties:Uint32Array.
from(a),degree:c,pairs:u.size}}function D(i,t,s){let{canvas:e,data:o}=i;e.addEventListener("wheel",r=>{!r.ctrlKey&&!r.metaKey||(r.preventDefault(),i.zoom(
Math.exp(-r.deltaY/300),r.offsetX,r.offsetY))},{passive:!1});let n;e.addEventListener("pointerdown",r=>{e.setPointerCapture(
r.pointerId),n={at:i.under(r.offsetX,r.offsetY),x:r.offsetX,y:r.offsetY,moved:!1}}),e.addEventListener("pointermove",r=>{
let{offsetX:h,offsetY:a}=r;if(!n){let c=i.under(h,a);if(c===i.pointed)return;i.pointed=c,e.style.cursor=c===void 0?"":"p\
ointer",i.draw();return}!n.moved&&Math.hypot(h-n.x,a-n.y)<O||(n.moved=!0,n.at===void 0?(i.pan(h-n.x,a-n.y),Object.assign(
n,{x:h,y:a})):(i.held=n.at,o.places[2*n.at]=(h-i.left)/i.scale,o.places[2*n.at+1]=(a-i.top)/i.scale,i.ties()))}),e.addEventListener(
"pointerup",r=>{if(!n)return;let{at:h,moved:a}=n;if(n=void 0,i.held=void 0,a&&h!==void 0)s("_moved",{...t.get("_moved"),
[h]:[o.places[2*h],o.places[2*h+1]]});else if(!a){let c=r.shiftKey||r.ctrlKey||r.metaKey?t.get("selected"):[],u=o.ids[h];
h===void 0?s("selected",c):s("selected",c.includes(u)?c.filter(l=>l!==u):[...c,u])}}),e.addEventListener("pointercancel",
()=>{n=i.held=void 0})}function tt({model:i,el:t}){let s=K(i);R(s.groups);let e=f("canvas",{tabIndex:0});e.setAttribute("role","img");let o=f("\
input",{type:"search",placeholder:"Search a name",value:i.get("search")});o.setAttribute("aria-label","Search a name");let n=C(
i,"Types of ties","hidden_types",s.types.map((d,w)=>({key:d,name:d,count:s.counts[w]}))),r=C(i,s.by,"hidden_groups",s.groups),
h=["",...s.dates],a=f("input",{type:"range",min:0,max:h.length-1,step:1});a.setAttribute("aria-label","Date");let c=f("o\
utput"),u=f("button",{type:"button",textContent:"+",title:"closer"}),l=f("button",{type:"button",textContent:"−",title:"\
farther"}),m=f("button",{type:"button",textContent:"all",title:"show everybody"}),p=f("p",{className:"status"});p.setAttribute(
"role","status");let g=f("ul",{className:"about"}),x=f("div",{className:"bar"},o,n.details,r.details);h.length>1&&x.append(
f("label",{className:"date"},a,c)),x.append(u,l,m);let y=f("div",{className:"coalign-view"},x,e,p,g);t.append(y);let b=new z(
e,s);y.drawing=b;let F=()=>{b.select(new Set(i.get("selected").map(d=>s.at.get(d)).filter(d=>d!==void 0)))},I=()=>g.replaceChildren(
...i.get("about").map(d=>f("li",{textContent:d,dir:"auto"}))),P=()=>{let d=i.get("date");n.follow(),r.follow(),o.value!==
i.get("search")&&(o.value=i.get("search")),a.value=String(Math.max(0,h.indexOf(d))),c.textContent=d||"all dates";let w=q(
s,i);b.filter(w);let v=w.leader.reduce((L,E)=>L+E,0),X=w.searching?`; ${w.found.reduce((L,E)=>L+E,0).toLocaleString()} f\
ound`:"";p.textContent=`${v.toLocaleString()} of ${s.size.toLocaleString()} leaders, ${w.pairs.toLocaleString()} pairs w\
ith a tie${X}. Click a leader; drag to move; Ctrl and wheel to zoom.`,e.setAttribute("aria-label",`Map of the network: ${p.
textContent}`)},M=(d,w)=>{i.set(d,w),i.save_changes()};o.addEventListener("input",()=>M("search",o.value)),o.addEventListener(
"keydown",d=>{let w=b.ranked.filter(v=>b.shown.found[v]);d.key==="Enter"&&w.length&&M("selected",w.map(v=>s.ids[v])),d.stopPropagation()}),
a.addEventListener("input",()=>M("date",h[Number(a.value)])),u.addEventListener("click",()=>b.zoom(1.4)),l.addEventListener(
"click",()=>b.zoom(1/1.4)),m.addEventListener("click",()=>b.fit()),D(b,i,M);let N=[...["hidden_types","hidden_groups","d\
ate","search"].map(d=>[`change:${d}`,P]),["change:selected",F],["change:about",I]];for(let[d,w]of N)i.on(d,w);P(),F(),I();
let $=new ResizeObserver(()=>b.resize());return $.observe(e),()=>{$.disconnect(),b.stop();for(let[d,w]of N)i.off(d,w)}}var kt={
render:tt};export{kt as default};
